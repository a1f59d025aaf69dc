package org.fachui.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fachui.platform.architecture.violators.cycle.left.KnowsRight;
import org.fachui.platform.architecture.violators.feature.application.ReadsTheWallClock;
import org.fachui.platform.architecture.violators.feature.application.UsesAnAdapter;
import org.fachui.platform.architecture.violators.feature.infrastructure.AnswersHttp;
import org.fachui.platform.architecture.violators.feature.infrastructure.BeginsTransaction;
import org.fachui.platform.architecture.violators.feature.infrastructure.ThingManager;
import org.fachui.platform.architecture.violators.feature.model.FloatingPrice;
import org.fachui.platform.architecture.violators.feature.model.KnowsSql;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

  private static final Map<String, Class<?>> VIOLATORS =
      Map.of(
          "MODEL_IS_PLAIN", KnowsSql.class,
          "APPLICATION_KNOWS_NO_ADAPTER", UsesAnAdapter.class,
          "HTTP_ONLY_AT_THE_EDGE", AnswersHttp.class,
          "NO_FLOATING_POINT_FIELDS", FloatingPrice.class,
          "NO_FLOATING_POINT_RESULTS", FloatingPrice.class,
          "TIME_COMES_FROM_A_CLOCK", ReadsTheWallClock.class,
          "TRANSACTIONS_ONLY_IN_APPLICATION", BeginsTransaction.class,
          "NO_EMPTY_NAMES", ThingManager.class);

  @Test
  void everyRuleHasAViolator() {
    assertThat(VIOLATORS.keySet()).isEqualTo(HouseRules.ALL.keySet());
  }

  @TestFactory
  Stream<DynamicTest> refusesItsViolatorAndNoOther() {
    return HouseRules.ALL.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> judges(e.getKey(), e.getValue())));
  }

  private static void judges(String name, ArchRule rule) {
    Class<?> violator = Objects.requireNonNull(VIOLATORS.get(name));
    assertThatThrownBy(() -> rule.check(new ClassFileImporter().importClasses(violator)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(violator.getSimpleName());
    JavaClasses innocent =
        new ClassFileImporter()
            .importClasses(
                VIOLATORS.values().stream().filter(c -> c != violator).toArray(Class<?>[]::new));
    assertThatCode(() -> rule.check(innocent)).doesNotThrowAnyException();
  }

  @Test
  void refusesACycleBetweenFeatures() {
    String base = KnowsRight.class.getPackageName().replace(".left", "");
    JavaClasses circle = new ClassFileImporter().importPackages(base);
    assertThatThrownBy(() -> HouseRules.noCyclesBetweenFeaturesOf(base).check(circle))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Cycle");
  }

  @Test
  void refusesAKernelThatLeansOnALibrary() {
    String base = AnswersHttp.class.getPackageName();
    JavaClasses classes = new ClassFileImporter().importPackages(base);
    assertThatThrownBy(() -> HouseRules.standsOnTheJdkAlone(base).check(classes))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void refusesToCheckNothing() {
    assertThatThrownBy(() -> HouseRules.check("org.fachui.nowhere"))
        .hasMessageContaining("no class found");
  }
}
