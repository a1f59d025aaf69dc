package org.fachui.platform.startup;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs once for each WAR, before its first request. */
@WebListener
public class StartingUp implements ServletContextListener {
  private static final Logger LOG = Logger.getLogger(StartingUp.class.getName());

  @Inject @Any Instance<OwnedDatabase> databases;
  @Inject Event<StoresReady> ready;
  @Inject ServiceState state;

  @Resource(lookup = "java:app/AppName")
  String name;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    state.begins(name);
    try {
      int count = 0;
      for (OwnedDatabase database : databases) {
        Migrating.migrate(database.source(), database.name(), database.migrations());
        count++;
      }
      ready.fire(new StoresReady(count));
      state.started();
    } catch (StartupRefused refused) {
      LOG.log(Level.SEVERE, refused.getMessage(), refused.getCause());
      throw refused;
    }
  }
}
