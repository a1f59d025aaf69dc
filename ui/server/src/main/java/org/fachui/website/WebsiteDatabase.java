package org.fachui.website;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.fachui.platform.startup.OwnedDatabase;

/** Database {@code website}: sessions. */
@ApplicationScoped
public class WebsiteDatabase implements OwnedDatabase {
  @Resource(lookup = "java:app/jdbc/website")
  DataSource source;

  @Override
  public String name() {
    return "website";
  }

  @Override
  public DataSource source() {
    return source;
  }
}
