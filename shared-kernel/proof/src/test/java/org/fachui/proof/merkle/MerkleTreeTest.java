package org.fachui.proof.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
  /** The leaves and roots with which Certificate Transparency tests its trees. */
  private static final List<String> KNOWN_LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> KNOWN_ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void givesTheKnownRootsAtEverySize() {
    MerkleTree tree = knownTree();
    for (int size = 0; size < KNOWN_ROOTS.size(); size++) {
      assertThat(tree.root(size).hex()).isEqualTo(KNOWN_ROOTS.get(size));
    }
  }

  @Test
  void givesTheKnownPaths() {
    MerkleTree tree = knownTree();
    assertThat(Hash.hex(tree.inclusionPath(5, 8)))
        .containsExactly(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(Hash.hex(tree.consistencyPath(6, 8)))
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
  }

  @Test
  void everyLeafIsProvenAtEverySizeAndNowhereElse() {
    MerkleTree tree = tree(33);
    for (int size = 1; size <= 33; size++) {
      Hash root = tree.root(size);
      for (int index = 0; index < size; index++) {
        InclusionProof proof = tree.inclusion(index, size);
        assertThat(proof.proves(tree.leaf(index), root)).isTrue();
        assertThat(proof.proves(leaf(1_000), root)).isFalse();
        if (size > 1) {
          InclusionProof elsewhere = new InclusionProof((index + 1) % size, size, proof.path());
          assertThat(elsewhere.proves(tree.leaf(index), root)).isFalse();
        }
      }
    }
  }

  @Test
  void everySizeIsConsistentWithEveryLaterOne() {
    MerkleTree tree = tree(33);
    for (int second = 1; second <= 33; second++) {
      for (int first = 1; first <= second; first++) {
        ConsistencyProof proof = tree.consistency(first, second);
        assertThat(proof.holds(tree.root(first), tree.root(second))).isTrue();
        assertThat(proof.holds(leaf(1_000), tree.root(second))).isFalse();
        assertThat(proof.holds(tree.root(first), leaf(1_000))).isFalse();
      }
    }
  }

  @Property(tries = 300)
  void aLeafChangedInThePastBreaksConsistency(
      @ForAll @IntRange(min = 1, max = 60) int first,
      @ForAll @IntRange(min = 1, max = 60) int more,
      @ForAll @IntRange(max = 59) int changed) {
    int edited = changed % first;
    MerkleTree tree = tree(first + more);
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < first + more; i++) {
      leaves.add(i == edited ? leaf(10_000) : tree.leaf(i));
    }
    MerkleTree other = MerkleTree.of(leaves);
    assertThat(other.consistency(first, first + more).holds(tree.root(first), other.root()))
        .isFalse();
  }

  @Property(tries = 300)
  void aProofWithOneHashMoreOrLessIsRefused(
      @ForAll @IntRange(min = 2, max = 70) int size, @ForAll @IntRange(max = 69) int at) {
    MerkleTree tree = tree(size);
    int index = at % size;
    InclusionProof proof = tree.inclusion(index, size);
    List<Hash> longer = new ArrayList<>(proof.path());
    longer.add(leaf(7));
    List<Hash> shorter = proof.path().subList(0, proof.path().size() - 1);
    Hash leaf = tree.leaf(index);
    assertThat(new InclusionProof(index, size, longer).proves(leaf, tree.root())).isFalse();
    assertThat(new InclusionProof(index, size, shorter).proves(leaf, tree.root())).isFalse();
    assertThat(new InclusionProof(size, size, proof.path()).proves(leaf, tree.root())).isFalse();
    assertThat(new InclusionProof(-1, size, proof.path()).proves(leaf, tree.root())).isFalse();
  }

  @Test
  void consistencyOfNothingOrOfTheFutureIsRefused() {
    MerkleTree tree = tree(4);
    assertThatThrownBy(() -> tree.consistencyPath(0, 4))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.consistencyPath(2, 5))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.inclusionPath(4, 4))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(new ConsistencyProof(0, 4, List.of()).holds(tree.root(0), tree.root())).isFalse();
    assertThat(new ConsistencyProof(2, 4, List.of()).holds(tree.root(2), tree.root())).isFalse();
    assertThat(new ConsistencyProof(4, 4, List.of(leaf(1))).holds(tree.root(), tree.root()))
        .isFalse();
  }

  @Test
  void readsHashesInOneSpellingOnly() {
    String hex = leaf(1).hex();
    assertThat(Hash.ofHex(hex)).isEqualTo(leaf(1));
    assertThatThrownBy(() -> Hash.ofHex(hex.toUpperCase(java.util.Locale.ROOT)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Hash.ofHex(hex.substring(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static MerkleTree knownTree() {
    return MerkleTree.of(
        KNOWN_LEAVES.stream().map(hex -> Hash.leaf(HexFormat.of().parseHex(hex))).toList());
  }

  private static MerkleTree tree(int size) {
    MerkleTree tree = new MerkleTree();
    for (int i = 0; i < size; i++) {
      assertThat(tree.append(leaf(i))).isEqualTo(i);
    }
    return tree;
  }

  private static Hash leaf(int i) {
    return Hash.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8));
  }
}
