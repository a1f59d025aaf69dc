package org.fachui.platform.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules by name, and how to check a module's main classes against them. */
public final class HouseRules {

  private static final String[] OUTER = {"..application..", "..infrastructure..", "..web.."};

  /** A model is plain Java: the JDK without SQL, the kernel's values and proofs, nothing else. */
  public static final ArchRule MODEL_IS_PLAIN =
      classes()
          .that()
          .resideInAPackage("..model..")
          .should()
          .onlyDependOnClassesThat(
              describe(
                  "belong to the JDK (no SQL), the kernel or a model", HouseRules::plainForAModel))
          .allowEmptyShould(true);

  /** Use cases know ports, never their adapters. */
  public static final ArchRule APPLICATION_KNOWS_NO_ADAPTER =
      noClasses()
          .that()
          .resideInAPackage("..application..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..infrastructure..", "..web..")
          .allowEmptyShould(true);

  /** HTTP stays at the edge: only the web layer turns a reason into a status. */
  public static final ArchRule HTTP_ONLY_AT_THE_EDGE =
      noClasses()
          .that()
          .resideInAnyPackage("..model..", "..application..", "..infrastructure..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..")
          .allowEmptyShould(true);

  /** Money and time are integers: a model has no floating point. */
  public static final ArchRule NO_FLOATING_POINT_FIELDS =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("..model..")
          .should()
          .notHaveRawType(describe("floating point", HouseRules::isFloating))
          .allowEmptyShould(true);

  /** As {@link #NO_FLOATING_POINT_FIELDS}, for what methods return. */
  public static final ArchRule NO_FLOATING_POINT_RESULTS =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("..model..")
          .should()
          .notHaveRawReturnType(describe("floating point", HouseRules::isFloating))
          .allowEmptyShould(true);

  /** Time enters through a clock that a test can set. */
  public static final ArchRule TIME_COMES_FROM_A_CLOCK =
      classes()
          .that()
          .resideInAnyPackage("..model..", "..application..")
          .should(not(callMethodWhere(readsTheMachinesClock())))
          .allowEmptyShould(true);

  /** A transaction begins where a use case begins. */
  public static final ArchRule TRANSACTIONS_ONLY_IN_APPLICATION =
      noClasses()
          .that()
          .resideInAnyPackage("..model..", "..infrastructure..", "..web..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("jakarta.transaction.Transactional")
          .allowEmptyShould(true);

  /** Names say what a thing is, not that it is a class. */
  public static final ArchRule NO_EMPTY_NAMES =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .resideInAnyPackage("..common..", "..util..", "..utils..");

  /** Every rule that needs no base package, by its name in reports. */
  public static final Map<String, ArchRule> ALL =
      Map.of(
          "MODEL_IS_PLAIN", MODEL_IS_PLAIN,
          "APPLICATION_KNOWS_NO_ADAPTER", APPLICATION_KNOWS_NO_ADAPTER,
          "HTTP_ONLY_AT_THE_EDGE", HTTP_ONLY_AT_THE_EDGE,
          "NO_FLOATING_POINT_FIELDS", NO_FLOATING_POINT_FIELDS,
          "NO_FLOATING_POINT_RESULTS", NO_FLOATING_POINT_RESULTS,
          "TIME_COMES_FROM_A_CLOCK", TIME_COMES_FROM_A_CLOCK,
          "TRANSACTIONS_ONLY_IN_APPLICATION", TRANSACTIONS_ONLY_IN_APPLICATION,
          "NO_EMPTY_NAMES", NO_EMPTY_NAMES);

  private HouseRules() {}

  /**
   * The features of a service do not know each other in circles.
   *
   * @param service base package such as {@code org.fachui.auction}
   */
  public static ArchRule noCyclesBetweenFeaturesOf(String service) {
    return slices().matching(service + ".(*)..").should().beFreeOfCycles();
  }

  /**
   * A kernel jar that stands on the JDK alone.
   *
   * @param base base package such as {@code org.fachui.proof}
   */
  public static ArchRule standsOnTheJdkAlone(String base) {
    return classes()
        .that()
        .resideInAPackage(base + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(base + "..", "java..", "org.jspecify.annotations..");
  }

  /** The main classes below a package, without tests. */
  public static JavaClasses mainClassesOf(String base) {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(base);
  }

  /**
   * Checks a service against every rule; throws an {@link AssertionError} that names each
   * violation.
   */
  public static void check(String service) {
    JavaClasses classes = mainClassesOf(service);
    if (classes.isEmpty()) {
      throw new AssertionError("no class found below " + service + ": the check would say nothing");
    }
    ALL.values().forEach(rule -> rule.check(classes));
    noCyclesBetweenFeaturesOf(service).check(classes);
  }

  private static boolean plainForAModel(JavaClass target) {
    String name = target.getBaseComponentType().getPackageName();
    if (name.startsWith("java.sql") || name.startsWith("javax.")) {
      return false;
    }
    return target.getBaseComponentType().isPrimitive()
        || name.startsWith("java.")
        || name.startsWith("org.jspecify.")
        || name.startsWith("org.fachui.kernel")
        || name.startsWith("org.fachui.proof")
        || (resideInAPackage("..model..").test(target) && !residesInAny(target));
  }

  private static boolean residesInAny(JavaClass target) {
    return List.of(OUTER).stream().anyMatch(p -> resideInAPackage(p).test(target));
  }

  private static boolean isFloating(JavaClass type) {
    return Set.of("double", "float", "java.lang.Double", "java.lang.Float")
        .contains(type.getName());
  }

  private static DescribedPredicate<JavaCall<?>> readsTheMachinesClock() {
    return describe(
        "reads the machine's clock",
        call -> {
          String owner = call.getTargetOwner().getName();
          String method = call.getName();
          boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
          return (owner.startsWith("java.time.") && method.equals("now") && noArguments)
              || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"))
              || (owner.equals("java.time.Clock") && method.startsWith("system"));
        });
  }
}
