package org.fachui.auction.enrolment.engine;

import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.devstack.stores.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests of which each has a house of its own, on a fresh database and an empty Redis. */
abstract class InAHouse {
  static final TestStores STORES = TestStores.shared();

  final TestDatabase database = TestDatabase.in(STORES);
  final TestPeers peers = new TestPeers();
  TestHouse house;

  @BeforeEach
  final void openTheHouse() {
    try (var redis = STORES.redis().connect()) {
      redis.flushAll();
    }
    house = new TestHouse(database, STORES.redis().url(), peers);
  }

  @AfterEach
  final void closeTheHouse() {
    house.close();
    peers.close();
  }
}
