package org.fachui.auction.messages.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.messages.application.MessageBox.Own;
import org.fachui.auction.messages.application.MessageBox.Undelivered;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.MessageKind;
import org.fachui.auction.messages.model.MessageState;

/** Messages for people to look at. */
final class MessageLists {
  private MessageLists() {}

  static List<Own> own(Connection connection, String subject, int atMost) throws SQLException {
    List<Own> found = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT m.id, m.kind, m.channel, m.lot_id, l.title, l.title_en, m.news, m.made_at,
              m.sent_at, m.state, m.why, m.unsure > 0 AND m.channel = 'EMAIL' AND m.attempts > 1
            FROM messages m LEFT JOIN lots l ON l.id = m.lot_id
            WHERE m.subject = ? ORDER BY m.made_at DESC, m.id LIMIT ?
            """)) {
      select.setString(1, subject);
      select.setInt(2, atMost);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Own(
                  row.getObject(1, UUID.class),
                  MessageKind.valueOf(row.getString(2)),
                  Channel.valueOf(row.getString(3)),
                  row.getObject(4, UUID.class),
                  row.getString(5),
                  row.getString(6),
                  row.getInt(7),
                  MessageRows.present(row, 8),
                  MessageRows.instant(row, 9),
                  MessageState.valueOf(row.getString(10)),
                  row.getString(11),
                  row.getBoolean(12)));
        }
      }
    }
    return found;
  }

  static List<Undelivered> undelivered(Connection connection, int atMost) throws SQLException {
    List<Undelivered> found = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT id, kind, channel, lot_id, state, why, attempts, made_at, ended_at
            FROM messages WHERE state IN ('UNDELIVERABLE', 'UNSURE', 'DEAD')
            ORDER BY made_at DESC, id LIMIT ?
            """)) {
      select.setInt(1, atMost);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Undelivered(
                  row.getObject(1, UUID.class),
                  MessageKind.valueOf(row.getString(2)),
                  Channel.valueOf(row.getString(3)),
                  row.getObject(4, UUID.class),
                  MessageState.valueOf(row.getString(5)),
                  row.getString(6),
                  row.getInt(7),
                  MessageRows.present(row, 8),
                  MessageRows.present(row, 9)));
        }
      }
    }
    return found;
  }
}
