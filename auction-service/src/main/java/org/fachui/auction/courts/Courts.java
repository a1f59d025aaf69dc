package org.fachui.auction.courts;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.fachui.platform.store.StoreFailure;

/** All courts of this installation. */
@ApplicationScoped
public class Courts {
  private static final String BY_CODE = "SELECT code, name, name_en FROM courts WHERE code = ?";

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  /** The court of that code. */
  public Optional<Court> find(String code) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(BY_CODE)) {
      statement.setString(1, code);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Court(row.getString(1), row.getString(2), row.getString(3)))
            : Optional.empty();
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot read court " + code, fault);
    }
  }
}
