package org.fachui.auction.messages.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.messages.application.Contacts;
import org.fachui.auction.messages.model.Address;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.CodeCheck;
import org.fachui.auction.messages.model.Language;
import org.fachui.auction.messages.model.MessageKind;

/** The tables of contacts and of what they want. */
@ApplicationScoped
public class JdbcContacts implements Contacts {
  private EngineDatabase database;
  private SealedContacts sealed;

  @Inject
  public JdbcContacts(EngineDatabase database, SealedContacts sealed) {
    this.database = database;
    this.sealed = sealed;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcContacts() {}

  @Override
  public List<Contact> of(String subject) {
    return database.transaction(
        connection -> {
          List<Contact> found = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  SELECT id, channel, address, confirmed_at IS NOT NULL, wanted
                  FROM contacts WHERE subject = ? ORDER BY channel
                  """)) {
            select.setString(1, subject);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                UUID id = row.getObject(1, UUID.class);
                Channel channel = Channel.valueOf(row.getString(2));
                found.add(
                    new Contact(
                        id,
                        sealed.address(id, channel, row.getBytes(3)),
                        row.getBoolean(4),
                        MessageRows.kinds(row.getArray(5))));
              }
            }
          }
          return found;
        });
  }

  @Override
  public Language language(String subject) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT language FROM notice_languages WHERE subject = ?")) {
            select.setString(1, subject);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Language.valueOf(row.getString(1)) : Language.ZH;
            }
          }
        });
  }

  @Override
  public void read(String subject, Language language) {
    run(
        """
        INSERT INTO notice_languages (subject, language) VALUES (?, ?)
        ON CONFLICT (subject) DO UPDATE SET language = excluded.language
        """,
        subject,
        language.name());
  }

  @Override
  public void want(String subject, Channel channel, Set<MessageKind> kinds) {
    database.transaction(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE contacts SET wanted = ? WHERE subject = ? AND channel = ?")) {
            update.setArray(1, MessageRows.names(connection, kinds));
            update.setString(2, subject);
            update.setString(3, channel.name());
            return update.executeUpdate();
          }
        });
  }

  @Override
  public boolean put(String subject, Address address, UUID id, String code, Instant now) {
    byte[] hash = sealed.hash(address);
    return database.transaction(
        connection -> {
          ContactCodes.lock(connection, subject, hash);
          if (ContactCodes.codesWithinAnHour(connection, subject, hash, now)
              >= CodeCheck.CODES_PER_HOUR) {
            return false;
          }
          insert(connection, subject, address, id, code, now);
          ContactCodes.note(connection, subject, hash, now);
          MessageRows.drop(connection, subject, address.channel(), id, now);
          MessageRows.addCode(connection, subject, address.channel(), id, now);
          return true;
        });
  }

  private void insert(
      Connection connection, String subject, Address address, UUID id, String code, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO contacts AS c (subject, channel, id, address, address_hash, wanted, code,
              code_until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (subject, channel) DO UPDATE SET id = excluded.id,
              address = excluded.address, address_hash = excluded.address_hash,
              code = excluded.code, code_until = excluded.code_until, code_tries = 0,
              confirmed_at = NULL
            """)) {
      insert.setString(1, subject);
      insert.setString(2, address.channel().name());
      insert.setObject(3, id);
      insert.setBytes(4, sealed.address(id, address));
      insert.setBytes(5, sealed.hash(address));
      insert.setArray(6, MessageRows.names(connection, address.channel().wantedAtFirst()));
      insert.setBytes(7, sealed.code(id, code));
      insert.setTimestamp(8, Timestamp.from(now.plus(CodeCheck.GOOD_FOR)));
      insert.executeUpdate();
    }
  }

  @Override
  public Optional<CodeCheck.Verdict> confirm(
      String subject, Channel channel, String typed, Instant now) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  SELECT id, code, code_tries, code_until FROM contacts
                  WHERE subject = ? AND channel = ? AND code IS NOT NULL FOR UPDATE
                  """)) {
            select.setString(1, subject);
            select.setString(2, channel.name());
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(judged(connection, row, typed, now))
                  : Optional.empty();
            }
          }
        });
  }

  private CodeCheck.Verdict judged(Connection connection, ResultSet row, String typed, Instant now)
      throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    CodeCheck.Verdict verdict =
        CodeCheck.judge(
            sealed.code(id, row.getBytes(2)),
            typed,
            row.getInt(3),
            row.getTimestamp(4).toInstant(),
            now);
    switch (verdict) {
      case RIGHT -> ContactCodes.confirmed(connection, id, now);
      case WRONG -> ContactCodes.counted(connection, id);
      case VOID -> {
        // It stays void until another one is asked for.
      }
    }
    return verdict;
  }

  @Override
  public void remove(String subject, Channel channel, Instant now) {
    database.transaction(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement(
                  "DELETE FROM contacts WHERE subject = ? AND channel = ?")) {
            delete.setString(1, subject);
            delete.setString(2, channel.name());
            delete.executeUpdate();
          }
          return MessageRows.drop(connection, subject, channel, null, now);
        });
  }

  private void run(String sql, String... arguments) {
    database.transaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
              statement.setString(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
          }
        });
  }
}
