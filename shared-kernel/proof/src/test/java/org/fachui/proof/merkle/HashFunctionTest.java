package org.fachui.proof.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HashFunctionTest {
  /** GB/T 32905-2016, annex A. */
  @Test
  void hashesTheVectorsOfTheStandard() {
    assertThat(HashFunction.SM3.of("abc".getBytes(StandardCharsets.US_ASCII)).hex())
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    assertThat(HashFunction.SM3.of("abcd".repeat(16).getBytes(StandardCharsets.US_ASCII)).hex())
        .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  }

  /** FIPS 180-4, B.1. */
  @Test
  void hashesWithSha256() {
    assertThat(HashFunction.SHA_256.of("abc".getBytes(StandardCharsets.US_ASCII)).hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void leavesNodesAndTheEmptyTreeAreTheFunctionsOwn() {
    for (HashFunction one : HashFunction.values()) {
      byte[] entry = {7};
      assertThat(one.leaf(entry)).isEqualTo(one.of(new byte[] {0}, entry));
      assertThat(one.of(new byte[] {1, 2})).isEqualTo(one.of(new byte[] {1}, new byte[] {2}));
      MerkleTree tree = new MerkleTree(one);
      assertThat(tree.root()).isEqualTo(one.of(new byte[0]));
      tree.append(one.leaf(entry));
      tree.append(one.leaf(new byte[] {8}));
      assertThat(tree.root()).isEqualTo(one.node(tree.leaf(0), tree.leaf(1)));
    }
    assertThat(HashFunction.SM3.leaf(new byte[0]))
        .isNotEqualTo(HashFunction.SHA_256.leaf(new byte[0]));
  }
}
