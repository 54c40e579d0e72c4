package org.sockscore.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.assignment.BundledAssignments;
import org.sockscore.reports.Language;
import org.sockscore.reports.Role;
import org.sockscore.sandbox.Trees;
import org.sockscore.submission.SubmissionProblem.Code;
import org.sockscore.submission.SubmissionProblem.Kind;

/** Which program is taken, for which role, and what is said when none or several may be meant. */
class SubmissionFinderTest {
  private final Path home;
  private final HandIn student;

  SubmissionFinderTest(@TempDir Path home) throws IOException {
    this.home = home;
    student = new HandIn(home);
  }

  private static SubmissionProblem problem(Code code, Executable find) {
    SubmissionProblem problem = assertThrows(SubmissionProblem.class, find);
    assertEquals(code, problem.code(), problem.sentence(Language.EN));
    return problem;
  }

  private static void assertSays(SubmissionProblem problem, String... words) {
    for (String word : words) {
      assertTrue(problem.sentence(Language.EN).contains(word), problem.sentence(Language.EN));
    }
  }

  @Test
  void ofAClientAndAServerEachRoleGetsItsOwn() throws Exception {
    student.with("client.py", HandIn.PYTHON_CLIENT).with("server.py", HandIn.PYTHON_SERVER);
    assertEquals("./server.py", HandIn.program(student.findFor(Role.SERVER)));
    assertEquals("./client.py", HandIn.program(student.findFor(Role.CLIENT)));
  }

  /** Holds a client too. */
  private static final String BOTH = "pass-python-two-files";

  @TestFactory
  Stream<DynamicTest> aRightExampleIsTakenForWhatItIs() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    SubmissionFinder finder =
        new SubmissionFinder(new Toolchain(home, System.getenv()), home.resolve("copies"));
    for (String id : BundledAssignments.ids()) {
      for (Role role : Role.values()) {
        Path folder = home.resolve(id).resolve(role.word());
        for (Path example : BundledAssignments.extractSubmissions(id, role, folder)) {
          String name = String.valueOf(example.getFileName());
          if (name.startsWith("pass-") && !name.equals(BOTH)) {
            tests.add(
                dynamicTest(
                    id + " " + role.word() + " " + name,
                    () ->
                        assertEquals(
                            Set.of(role), finder.roles(example, EnumSet.allOf(Role.class)))));
          }
        }
      }
    }
    return tests.stream();
  }

  @Test
  void theOnlyRoleOfAnAssignmentNeedNotBeSaid() throws Exception {
    student.with("client.py", HandIn.PYTHON_CLIENT).with("server.py", HandIn.PYTHON_SERVER);
    assertEquals(Role.SERVER, student.find().role());
  }

  @Test
  void programsForBothSidesAskForTheRole() throws Exception {
    student.with("client.py", HandIn.PYTHON_CLIENT).with("server.py", HandIn.PYTHON_SERVER);
    SubmissionProblem problem = problem(Code.SEVERAL_ROLES, student::findEither);
    assertSays(problem, "client.py", "server.py");
    assertTrue(problem.remedy(Language.FR).contains("--role"));
  }

  @Test
  void theRoleIsFoundInTheCode() throws Exception {
    student.with("programme.py", HandIn.PYTHON_CLIENT);
    assertEquals(Role.CLIENT, student.findEither().role());
    student.with("programme.py", HandIn.PYTHON_SERVER);
    assertEquals(Role.SERVER, student.findEither().role());
  }

  @Test
  void whatTheCodeDoesCountsMoreThanItsName() throws Exception {
    student.with("client.py", HandIn.PYTHON_SERVER).with("server.py", HandIn.PYTHON_CLIENT);
    assertEquals("./client.py", HandIn.program(student.findFor(Role.SERVER)));
  }

  @Test
  void commentsAndStringsShowNothing() throws Exception {
    student.with(
        "tp.py",
        "# s.listen(); s.accept()\n'''s.bind()\ns.accept()'''\nprint('s.listen()')\n"
            + HandIn.PYTHON_CLIENT);
    assertEquals(Role.CLIENT, student.findEither().role());
  }

  @Test
  void aClientThatBindsIsAClient() throws Exception {
    student.with("tp.py", HandIn.PYTHON_CLIENT + "s.bind(('', 0))\n");
    assertEquals(Role.CLIENT, student.findEither().role());
  }

  @Test
  void aUdpServerIsAServerAndAUdpClientAClient() throws Exception {
    student.with("a.py", "s.bind(('', 8808))\nd, a = s.recvfrom(10)\ns.sendto(d, a)\n");
    student.with("b.py", "s.sendto(b'1', a)\nd, a = s.recvfrom(10)\n");
    assertEquals("./a.py", HandIn.program(student.findFor(Role.SERVER)));
    assertEquals("./b.py", HandIn.program(student.findFor(Role.CLIENT)));
  }

  @Test
  void aServerThatFindsItsAddressByConnectingIsAServer() throws Exception {
    student.with("serveur.py", HandIn.PYTHON_SERVER + "u.connect(('8.8.8.8', 80))\n");
    assertEquals(Role.SERVER, student.findEither().role());
  }

  @Test
  void withoutAnySignTheNameTells() throws Exception {
    student.with("serveur.py", "print(").with("client.py", "print(");
    assertEquals("./serveur.py", HandIn.program(student.findFor(Role.SERVER)));
    assertEquals("./client.py", HandIn.program(student.findFor(Role.CLIENT)));
  }

  @Test
  void theNameOfTheFolderTellsToo() throws Exception {
    student.with("serveur/main.py", "x = 1").with("client/main.py", "x = 2");
    assertEquals(List.of("/usr/bin/env", "-C", "./serveur"), student.find().launch().subList(0, 3));
  }

  @Test
  void nothingThatShowsTheRoleAsksForIt() throws Exception {
    student.with("tp.py", "print('bonjour')");
    problem(Code.ROLE_UNKNOWN, student::findEither);
    assertEquals(Role.CLIENT, student.findFor(Role.CLIENT).role());
  }

  @Test
  void theOnlyProgramIsTakenEvenIfItDoesNothingYet() throws Exception {
    student.with("tp.py", "");
    assertEquals("./tp.py", HandIn.program(student.find()));
  }

  @Test
  void aServerThatConnectsIsTakenForAWrongServer() throws Exception {
    student.with("perroquet.py", HandIn.PYTHON_CLIENT);
    assertEquals(Role.SERVER, student.find().role());
  }

  @Test
  void aClientIsNotTakenForTheServer() throws Exception {
    student.with("client.py", HandIn.PYTHON_CLIENT);
    SubmissionProblem problem = problem(Code.OTHER_ROLE_ONLY, student::find);
    assertEquals(Kind.STUDENT, problem.kind());
    assertSays(problem, "client.py", "server");
    assertEquals("./client.py", HandIn.program(student.findFor(Role.SERVER)));
  }

  @Test
  void aRoleWithoutExerciseIsWrongUsage() throws Exception {
    student.with("client.py", HandIn.PYTHON_CLIENT);
    Request request = new Request(Set.of(Role.SERVER), Optional.of(Role.CLIENT), Optional.empty());
    SubmissionProblem problem =
        problem(Code.ROLE_NOT_OFFERED, () -> student.find(student.folder(), request));
    assertEquals(Kind.USAGE, problem.kind());
  }

  @Test
  void severalVersionsAreListed() throws Exception {
    student.with("server.py", HandIn.PYTHON_SERVER);
    student.with("server_v2.py", HandIn.PYTHON_SERVER + "# 2");
    student.with("server_final.py", HandIn.PYTHON_SERVER + "# final");
    SubmissionProblem problem = problem(Code.SEVERAL_PROGRAMS, student::find);
    assertEquals(Kind.USAGE, problem.kind());
    assertSays(problem, "server.py, server_final.py, server_v2.py");
    assertTrue(problem.remedy(Language.EN).contains("--run"));
  }

  @Test
  void theFileItselfSettlesWhichVersion() throws Exception {
    student.with("server.py", HandIn.PYTHON_SERVER).with("server_v2.py", HandIn.PYTHON_SERVER);
    assertEquals("./server_v2.py", HandIn.program(student.findFile("server_v2.py")));
  }

  @Test
  void theSameFileTwiceIsOneProgram() throws Exception {
    student.with("server.py", HandIn.PYTHON_SERVER);
    student.with("copie/server.py", HandIn.PYTHON_SERVER);
    assertEquals(List.of("/usr/bin/env", "-C", "./copie"), student.find().launch().subList(0, 3));
  }

  @Test
  void aServerInASubfolderIsStartedThere() throws Exception {
    student.with("code/server.py", HandIn.PYTHON_SERVER).with("code/users.txt", "");
    student.with("rapport.pdf", "%PDF-1.4");
    List<String> launch = student.find().launch();
    assertEquals(List.of("/usr/bin/env", "-C", "./code"), launch.subList(0, 3));
    assertEquals("./server.py", launch.get(launch.size() - 1));
  }

  @Test
  void aReportBesideTheProgramDoesNotMatter() throws Exception {
    student.with("serveur.py", HandIn.PYTHON_SERVER).with("README.md", "def accept()");
    student.with("rapport.docx", new byte[] {'P', 'K', 3, 4}).with("users.txt", "alice");
    assertEquals("./serveur.py", HandIn.program(student.find()));
  }

  @Test
  void twoLanguagesAreTwoPrograms() throws Exception {
    student.with("server.py", HandIn.PYTHON_SERVER);
    student.with("server.js", "require('net').createServer(c => c.pipe(c)).listen(6789)");
    assertSays(problem(Code.SEVERAL_PROGRAMS, student::find), "server.js", "server.py");
  }

  @Test
  void aReportAloneIsNoProgram() throws Exception {
    student.with("rapport.md", "# Mon serveur");
    SubmissionProblem problem = problem(Code.NO_PROGRAM, student::find);
    assertEquals(Kind.STUDENT, problem.kind());
    assertSays(problem, "rapport.md");
    assertTrue(problem.remedy(Language.EN).contains("--run"));
  }

  @Test
  void anArchiveOfAnotherKindIsToBeUnpacked() throws Exception {
    student.with("tp.rar", new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 0});
    assertEquals(Kind.USAGE, problem(Code.ARCHIVE, () -> student.findFile("tp.rar")).kind());
  }

  @Test
  void aDocumentUnderTheNameOfASourceFileIsNamed() throws Exception {
    student.with("serveur.py", new byte[] {'P', 'K', 3, 4, 0, 0});
    SubmissionProblem problem = problem(Code.NOT_SOURCE, student::find);
    assertEquals(Kind.STUDENT, problem.kind());
    assertSays(problem, "serveur.py", "zip");
  }

  @Test
  void compiledPythonIsNotSource() throws Exception {
    byte[] bytecode = {(byte) 0xA7, 0x0D, 0x0D, 0x0A, 0, 0, 0, 0, 1, 2, 3};
    student.with("serveur.pyc", bytecode);
    assertSays(problem(Code.NOT_SOURCE, student::find), "serveur.pyc", "Python");
    student.with("serveur.py", bytecode);
    assertSays(problem(Code.NOT_SOURCE, () -> student.findFile("serveur.py")), "Python");
  }

  @Test
  void aClassFileIsNotSource() throws Exception {
    student.with("Serveur.class", new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE});
    assertSays(problem(Code.NOT_SOURCE, student::find), "Serveur.class", "Java");
  }

  @Test
  void utf16IsSaidToBeUtf16() throws Exception {
    student.with("serveur.py", "\uFEFFimport socket".getBytes(StandardCharsets.UTF_16LE));
    assertSays(problem(Code.NOT_SOURCE, student::find), "UTF-16");
  }

  @Test
  void anExecutableOfAnotherMachineIsNotStarted() throws Exception {
    byte[] elf = new byte[64];
    System.arraycopy(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, 0, elf, 0, 7);
    elf[18] = 8; // MIPS
    student.with("serveur", elf);
    assertEquals(Kind.STUDENT, problem(Code.FOREIGN_EXECUTABLE, student::find).kind());
  }

  @Test
  void theMessageOfAnExeSaysWindows() throws Exception {
    student.with("serveur.exe", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0});
    assertSays(problem(Code.NOT_SOURCE, student::find), "Windows");
  }

  @Test
  void aMissingToolIsOurFaultAndNamesThePackage() throws Exception {
    student.with("server.py", HandIn.PYTHON_SERVER);
    Toolchain none = new Toolchain(home.resolve("cache"), Map.of("PATH", home.toString()));
    SubmissionFinder finder = new SubmissionFinder(none, home.resolve("work"));
    SubmissionProblem problem =
        problem(
            Code.MISSING_TOOL,
            () -> finder.find(student.folder(), Request.of(Set.of(Role.SERVER))));
    assertEquals(Kind.OURS, problem.kind());
    assertTrue(problem.remedy(Language.EN).contains("apt install python3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"s.c", "S.java", "s.py", "s.js", "Cargo.toml", "s.rs", "s.go", "s"})
  @Timeout(20)
  void aHostileFileIsReadInTime(String name) throws Exception {
    for (String piece :
        List.of(
            "f(", "public ", "\n", " ", "a", "import ", "from '.", ".", "{", "/*", "'", "new ",
            "[bin]\n", "(a,", "-S ")) {
      student.with(name, "#!" + piece.repeat((1 << 20) / piece.length() - 2));
      try {
        student.find();
      } catch (SubmissionProblem e) {
        assertTrue(e.sentence(Language.EN).length() < 500, e.sentence(Language.EN));
      }
    }
  }

  @Test
  void aChainOfModulesIsFollowedToItsEnd() throws Exception {
    for (int i = 1; i < 1_900; i++) {
      student.with("m" + i + ".py", "import m" + (i - 1) + "\n");
    }
    student.with("m0.py", HandIn.PYTHON_SERVER);
    assertEquals("./m1899.py", HandIn.program(student.find()));
  }

  @Test
  void aProblemLeavesNoCopyBehind() throws Exception {
    student.with("rapport.md", "");
    problem(Code.NO_PROGRAM, student::find);
    problem(Code.MISSING_PATH, () -> student.findFile("nowhere"));
    assertEquals(0, student.copies());
  }

  @Test
  void eachSubmissionHasACopyOfItsOwn() throws Exception {
    student.with("server.py", HandIn.PYTHON_SERVER);
    Submission one = student.find();
    Submission other = student.find();
    assertEquals(2, student.copies());
    assertEquals(one.sha256(), other.sha256());
    Trees.delete(one.folder());
    assertTrue(Files.exists(other.folder().resolve("server.py")));
  }

  @Test
  void theIdIsTheNameAsHandedIn() throws Exception {
    student.with("server.py", HandIn.PYTHON_SERVER);
    assertEquals("handed in", student.find().id());
    assertEquals("server.py", student.findFile("server.py").id());
    assertEquals("handed in", student.find(student.folder().resolve("."), either()).id());
  }

  private static Request either() {
    return Request.of(Set.of(Role.SERVER, Role.CLIENT));
  }

  @Test
  void theCommandOfTheUserIsStartedAsItIs() throws Exception {
    student.with("a b.py", HandIn.PYTHON_SERVER).with("c.py", HandIn.PYTHON_SERVER + "#");
    Submission submission = student.findRun("python3 'a b.py' {port} --verbose");
    assertEquals(List.of("a b.py", "{port}", "--verbose"), submission.launch().subList(1, 4));
    assertTrue(Path.of(submission.launch().get(0)).isAbsolute());
    assertEquals("Python 3", submission.language());
  }

  @Test
  void theCommandOfTheUserMayBeAFileHandedIn() throws Exception {
    student.with("start.sh", "#!/bin/sh\nexec python3 c.py $1\n").with("c.py", "");
    Submission submission = student.findRun("./start.sh {port}");
    assertEquals(List.of("./start.sh", "{port}"), submission.launch());
    assertEquals("start.sh", submission.language());
  }

  @Test
  void theFileThatTheCommandNamesTellsTheRole() throws Exception {
    student.with("a.py", HandIn.PYTHON_SERVER).with("b.py", HandIn.PYTHON_CLIENT);
    Request request =
        new Request(
            Set.of(Role.SERVER, Role.CLIENT), Optional.empty(), Optional.of("python3 b.py"));
    assertEquals(Role.CLIENT, student.find(student.folder(), request).role());
  }

  @Test
  void aCommandThatCannotBeReadOrFoundIsWrongUsage() throws Exception {
    student.with("server.py", HandIn.PYTHON_SERVER);
    problem(Code.BAD_RUN, () -> student.findRun("python3 'server.py"));
    problem(Code.BAD_RUN, () -> student.findRun("  "));
    assertSays(
        problem(Code.RUN_NOT_FOUND, () -> student.findRun("no-such-tool server.py")),
        "no-such-tool");
    problem(Code.RUN_NOT_FOUND, () -> student.findRun("./missing.sh"));
  }
}
