package org.fachui.simulators;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class IndependenceTest {
  private static final ArchRule STANDS_APART =
      classes()
          .that()
          .resideInAPackage("org.fachui.simulators..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.fachui.simulators..",
              "org.fachui.kernel..",
              "java..",
              "javax.crypto..",
              "javax.xml.stream..",
              "com.sun.net.httpserver..",
              "jakarta.mail..",
              "org.subethamail.smtp..",
              "com.fasterxml.jackson..",
              "org.jspecify.annotations..");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.fachui.simulators");

  @Test
  void sharesNoCodeWithWhatItJudges() {
    assertThat(MAIN).isNotEmpty();
    STANDS_APART.check(MAIN);
  }

  @Test
  void theRuleFindsAViolator() {
    JavaClasses violator =
        new ClassFileImporter().importPackages("org.fachui.simulators.violation");
    assertThat(STANDS_APART.evaluate(violator).hasViolation()).isTrue();
  }

  @Test
  void roomsDoNotKnowEachOtherInCircles() {
    slices().matching("org.fachui.simulators.(*)..").should().beFreeOfCycles().check(MAIN);
    slices().matching("org.fachui.simulators.bank.(*)..").should().beFreeOfCycles().check(MAIN);
    slices().matching("org.fachui.simulators.bureau.(*)..").should().beFreeOfCycles().check(MAIN);
    slices().matching("org.fachui.simulators.post.(*)..").should().beFreeOfCycles().check(MAIN);
  }
}
