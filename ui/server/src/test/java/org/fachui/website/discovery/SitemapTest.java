package org.fachui.website.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SitemapTest {
  private static final String SITE = "https://paimai.example";
  private static final int PAGES = 4;
  private MadeUpAuction auction;

  @BeforeEach
  void start() throws IOException {
    auction = new MadeUpAuction(0);
  }

  @AfterEach
  void stop() {
    auction.close();
  }

  private Sitemap sitemap(boolean drills, int most) {
    return new Sitemap(new PublicAuction(auction.address()), SITE, drills, most);
  }

  @Test
  void listsEachLotOnceHoweverManyPagesTheFeedHas() throws Exception {
    for (String id : new String[] {"c", "a", "b", "a"}) {
      auction.tell(id, false);
    }
    auction.tell("drill", true);

    String xml = sitemap(false, 50_000).whole().orElseThrow();

    assertThat(count(xml, "url")).isEqualTo(PAGES + 3);
    assertThat(xml)
        .containsSubsequence("/lots/a<", "10:00:00.003Z", "/lots/b<", "/lots/c<")
        .doesNotContain("drill");
    assertThat(count(sitemap(true, 50_000).whole().orElseThrow(), "url")).isEqualTo(PAGES + 4);
  }

  @Test
  void becomesAnIndexWhenThereAreTooManyAndThePagesHaveEveryAddressOnce() throws Exception {
    for (int i = 0; i < 7; i++) {
      auction.tell("lot-" + i, false);
    }
    Sitemap sitemap = sitemap(false, 5);

    String index = sitemap.whole().orElseThrow();

    assertThat(count(index, "sitemap")).isEqualTo(3);
    assertThat(index).contains(SITE + "/sitemap.xml?page=3<").doesNotContain("page=4");
    assertThat(count(sitemap.page(1).orElseThrow(), "url")).isEqualTo(5);
    assertThat(count(sitemap.page(2).orElseThrow(), "url")).isEqualTo(5);
    assertThat(count(sitemap.page(3).orElseThrow(), "url")).isEqualTo(1);
    assertThat(sitemap.page(4)).isEmpty();
    assertThat(sitemap.page(0)).isEmpty();
  }

  @Test
  void isUnknownUntilItWasReadOnceAndKeptWhenTheServiceGoes() {
    Sitemap sitemap = sitemap(false, 50_000);
    auction.away(true);
    assertThat(sitemap.whole()).isEmpty();
    assertThat(sitemap.page(1)).isEmpty();

    auction.away(false);
    auction.tell("a", false);
    assertThat(sitemap.whole().orElseThrow()).contains("/lots/a<");

    auction.away(true);
    int asked = auction.questions();
    assertThat(sitemap.whole().orElseThrow()).contains("/lots/a<");
    assertThat(auction.questions()).as("it was read just now").isEqualTo(asked);
  }

  @Test
  void aServiceThatIsNotThereIsNoAnswerRatherThanAFault() throws IOException {
    PublicAuction gone;
    try (MadeUpAuction closing = new MadeUpAuction(0)) {
      gone = new PublicAuction(closing.address());
      assertThat(gone.get("lots/" + MadeUpAuction.LOT, Duration.ofSeconds(5))).isPresent();
    }
    assertThat(gone.get("lots/" + MadeUpAuction.LOT, Duration.ofSeconds(1))).isEmpty();
  }

  private static int count(String xml, String element) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", element)
        .getLength();
  }
}
