package org.sockscore.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.reports.Termination;

/** C and C++ as students hand them in, and what they were compiled to. */
class CTest extends LanguageTest {
  CTest(@TempDir Path home) throws IOException {
    super(home);
  }

  private static String c(String text) {
    return "#include <stdio.h>\n#include <sys/socket.h>\nint main(void) {\n"
        + "  int s = socket(AF_INET, SOCK_STREAM, 0);\n  listen(s, 1);\n  "
        + text
        + "\n  return 0;\n}\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"serveur.c", "SERVEUR.C", "-o.c", "é è.c", "a\nb.c", "@x.c"})
  void cStarts(String name) throws Exception {
    student.with(name, c("puts(\"prêt\");"));
    assertPrints("prêt");
    assertEquals("C", student.find().language());
  }

  @Test
  void cInSeveralFilesStarts() throws Exception {
    student.with("serveur.c", "#include \"outils.h\"\n" + c("dire();"));
    student.with("include/outils.h", "void dire(void);\n");
    student.with(
        "outils.c",
        """
        #include <stdio.h>
        #include <math.h>
        void dire(void) {
          volatile double x = 4;
          printf("%g\\n", sqrt(x));
        }
        """);
    student.with("client.c", "int main(void) { connect(); broken }\n");
    assertPrints("2");
  }

  @Test
  void cThatIncludesItsPartsStarts() throws Exception {
    student.with("serveur.c", "#include \"dire.c\"\n" + c("dire();"));
    student.with("dire.c", "#include <stdio.h>\nvoid dire(void) { puts(\"prêt\"); }\n");
    assertPrints("prêt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serveur.cpp", "serveur.cc", "serveur.c"})
  void cppStarts(String name) throws Exception {
    student.with(name, "#include <iostream>\n" + c("std::cout << \"prêt\";"));
    assertPrints("prêt");
    assertEquals("C++", student.find().language());
  }

  @Test
  void theMakefileOfTheStudentIsUsed() throws Exception {
    student.with("src/serveur.c", c("puts(MOT);"));
    student.with("src/client.c", "int main(void) { return connect(1, 0, 0); }\n");
    student.with(
        "Makefile",
        """
        all: bin/serveur bin/client
        bin/%: src/%.c
        \tmkdir -p bin
        \tgcc -w -DMOT='"prêt"' -o $@ $<
        """);
    assertPrints("prêt");
    assertEquals("./bin/serveur", HandIn.program(built()));
  }

  private Submission built() throws Exception {
    Submission found = student.find();
    return new Submission(
        found.id(),
        found.path(),
        found.language(),
        found.role(),
        found.sha256(),
        found.folder(),
        found.recipe(),
        programs.built(found).launch(),
        found.toolFolders(),
        found.shadowing());
  }

  @Test
  void aMakefileWhoseFirstTargetIsTheClientIsAskedForTheServer() throws Exception {
    student.with("tp/serveur.c", c("puts(\"prêt\");"));
    student.with("tp/client.c", "int main(void) { return connect(1, 0, 0); }\n");
    student.with(
        "tp/Makefile",
        """
        client: client.c
        \tgcc -w -o client client.c
        serveur: serveur.c
        \tgcc -o serveur serveur.c
        """);
    student.with("rapport.txt", "");
    assertPrints("prêt");
  }

  @Test
  void aMakefileThatMakesNothingIsTheStudentsFault() throws Exception {
    student.with("serveur.c", c(";")).with("Makefile", "all:\n\techo rien\n");
    assertEquals(new Termination.Exited(0), programs.failed(student.find()).termination());
  }

  @Test
  void aMakefileThatFailsIsInTheWordsOfMake() throws Exception {
    student.with("serveur.c", c("x;")).with("Makefile", "serveur: serveur.c\n\tgcc -o $@ $<\n");
    String output = programs.failed(student.find()).output().toUtf8();
    assertTrue(output.contains("undeclared") && output.contains("make: ***"), output);
  }

  @Test
  void anExecutableWithoutRunPermissionStarts() throws Exception {
    student.with("serveur.c", c("puts(\"prêt\");"));
    byte[] program = Files.readAllBytes(programs.built(student.find()).folder().resolve("a.out"));
    Files.delete(student.folder().resolve("serveur.c"));
    student.with("-programme", program);
    assertPrints("prêt", student.findEither());
    assertEquals(List.of("./-programme"), student.find().launch());
  }

  @Test
  void aBuildInTheBoxIsKeptUntilItIsDamaged() throws Exception {
    student.with("serveur.c", "int main(void) { return 0; }\n");
    student.with("Makefile", "serveur: serveur.c\n\tgcc -o $@ $< && date +%s%N > when\n");
    Path when = programs.built(student.find()).folder().resolve("when");
    String first = Files.readString(when);
    programs.built(student.find());
    assertEquals(first, Files.readString(when));
    Files.writeString(when, "damaged");
    String anew = Files.readString(programs.built(student.find()).folder().resolve("when"));
    assertNotEquals("damaged", anew);
    assertNotEquals(first, anew);
  }
}
