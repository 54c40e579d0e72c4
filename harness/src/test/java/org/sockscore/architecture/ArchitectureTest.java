package org.sockscore.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayOutputStream;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of modules and packages in ARCHITECTURE.md, enforced. */
class ArchitectureTest {
  /** What of ours each package may know; {@code reports} stands for its subpackages too. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.of(
          "reports", Set.of(),
          "reference", Set.of(),
          "assignment", Set.of("reports", "reference"),
          "observe", Set.of("reports", "assignment"),
          "sandbox", Set.of("reports", "assignment", "observe"),
          "submission", Set.of("reports", "sandbox"),
          "driver", Set.of("reports", "assignment", "observe", "sandbox"),
          "judge", Set.of("reports", "assignment"),
          "grade", Set.of("reports", "assignment", "submission", "sandbox", "driver", "judge"),
          "cli",
              Set.of(
                  "reports",
                  "assignment",
                  "submission",
                  "sandbox",
                  "observe",
                  "driver",
                  "judge",
                  "grade"));

  /** Far fewer than there are would mean that the importer looked in the wrong place. */
  private static final int FEWEST_CLASSES = 150;

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.sockscore");

  @Test
  void allModulesAreSeen() {
    assertTrue(OURS.size() >= FEWEST_CLASSES, "saw only " + OURS.size() + " classes");
    Set<String> packages =
        OURS.stream().map(ArchitectureTest::stage).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(MAY_KNOW.keySet()), packages);
  }

  static Stream<String> stages() {
    return MAY_KNOW.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void aPackageKnowsOnlyWhatTheTableAllows(String stage) {
    Set<String> allowed = MAY_KNOW.getOrDefault(stage, Set.of());
    String[] forbidden =
        MAY_KNOW.keySet().stream()
            .filter(other -> !other.equals(stage) && !allowed.contains(other))
            .map(other -> "org.sockscore." + other + "..")
            .toArray(String[]::new);
    check(
        noClasses().that(areIn(stage)).should().dependOnClassesThat(resideInAnyPackage(forbidden)));
  }

  @Test
  void thereAreNoCycles() {
    check(slices().matching("org.sockscore.(*)..").should().beFreeOfCycles());
  }

  @Test
  void onlyTheCommandLineKnowsPicocliAndTheStreamsOfTheProcess() {
    check(
        noClasses()
            .that(areNotIn("cli", "reference"))
            .should()
            .dependOnClassesThat(resideInAnyPackage("picocli..", "me.tongfei.."))
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class));
  }

  @Test
  void onlyTheSandboxLaunchesProcesses() {
    check(
        noClasses()
            .that(areNotIn("sandbox"))
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.commons.exec.."))
            .orShould()
            .dependOnClassesThat(are(ProcessBuilder.class, Process.class)));
  }

  @Test
  void onlyTheDriverHasSockets() {
    check(
        noClasses()
            .that(areNotIn("driver", "reference"))
            .should()
            .dependOnClassesThat(
                are(
                    Socket.class,
                    ServerSocket.class,
                    DatagramSocket.class,
                    SocketChannel.class,
                    ServerSocketChannel.class,
                    DatagramChannel.class)));
  }

  @Test
  void onlyTheDriverSpeaksHttp() {
    check(
        noClasses()
            .that(areNotIn("driver"))
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.hc..")));
  }

  @Test
  void onlyObservationAndSandboxMakeNativeCalls() {
    check(
        noClasses()
            .that(areNotIn("observe", "sandbox"))
            .should()
            .dependOnClassesThat(resideInAPackage("com.sun.jna..")));
  }

  @Test
  void theJudgeHasNoInputNoOutputAndNoClock() {
    check(
        noClasses()
            .that(areIn("judge"))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                        "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
                    .and(DescribedPredicate.not(are(ByteArrayOutputStream.class))))
            .orShould()
            .dependOnClassesThat(are(Clock.class, Random.class, ThreadLocalRandom.class))
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now"));
  }

  @Test
  void theReferencesAreProgramsLikeAnyOther() {
    check(
        classes()
            .that(areIn("reference"))
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    "java..", "org.sockscore.reference..", "org.jspecify.annotations..")));
  }

  @Test
  void nothingSleeps() {
    check(
        noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(TimeUnit.class, "sleep", long.class));
  }

  @Test
  void namesSayWhatAThingIsAndPackagesAreStages() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils)")
            .orShould()
            .haveNameMatching(".*[.]Default[A-Z].*")
            .orShould()
            .resideInAnyPackage("..util..", "..utils..", "..model..", "..impl..", "..common.."));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(false).check(OURS);
  }

  private static String stage(JavaClass type) {
    return type.getPackageName().split("[.]")[2];
  }

  private static DescribedPredicate<JavaClass> areIn(String... stages) {
    Set<String> wanted = Set.of(stages);
    return DescribedPredicate.describe(
        "are in " + String.join(", ", stages), type -> wanted.contains(stage(type)));
  }

  private static DescribedPredicate<JavaClass> areNotIn(String... stages) {
    return DescribedPredicate.not(areIn(stages)).as("are not in " + String.join(", ", stages));
  }

  private static DescribedPredicate<JavaClass> are(Class<?>... types) {
    Set<String> names = Arrays.stream(types).map(Class::getName).collect(Collectors.toSet());
    return DescribedPredicate.describe(
        "are one of " + names, type -> names.contains(type.getName()));
  }
}
