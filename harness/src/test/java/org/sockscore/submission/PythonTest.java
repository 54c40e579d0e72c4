package org.sockscore.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.reports.Role;

/** Python as students hand it in. */
class PythonTest extends LanguageTest {
  PythonTest(@TempDir Path home) throws IOException {
    super(home);
  }

  private static String python(String text) {
    return "import socket\ns = socket.socket()\ns.bind(('', 0))\ns.listen()\n" + text + "\n";
  }

  @Test
  void pythonIsStartedInItsFolder() throws Exception {
    student.with("serveur.py", python("print(open('users.txt').read())"));
    student.with("users.txt", "alice");
    assertPrints("alice");
    assertEquals("Python 3", student.find().language());
  }

  @Test
  void pythonBesideAReportInASubfolderFindsItsFiles() throws Exception {
    student.with("rapport.pdf", "%PDF-1.4").with("tp/users.txt", "alice");
    student.with("tp/serveur.py", python("print(open('users.txt').read())"));
    assertPrints("alice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SERVEUR.PY",
        "serveur.pyw",
        "mon serveur.py",
        "élève.py",
        "a\nb.py",
        "-serveur.py",
        "--version.py",
        "日本.py",
        "it's \"one\".py",
        "$HOME.py"
      })
  void pythonUnderAStrangeNameStarts(String name) throws Exception {
    student.with(name, python("print('prêt')"));
    assertPrints("prêt");
    assertPrints("prêt", student.findFile(name));
  }

  @Test
  void pythonUnderANameOf200CharactersStarts() throws Exception {
    student.with("s".repeat(197) + ".py", python("print('prêt')"));
    assertPrints("prêt");
  }

  @Test
  void pythonFromWindowsStarts() throws Exception {
    String source = "\uFEFF#!/usr/bin/python3\r\n" + python("print('prêt')").replace("\n", "\r\n");
    student.with("serveur.py", source);
    assertPrints("prêt");
  }

  @Test
  void pythonInLatin1FailsAsAtHome() throws Exception {
    student.with("serveur.py", python("print('prêt')").getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(programs.run(student.find()).contains("Non-UTF-8 code"));
  }

  @Test
  void python2IsStartedAndFails() throws Exception {
    student.with("serveur.py", python("print 'bonjour'"));
    assertTrue(programs.run(student.find()).contains("SyntaxError"));
  }

  @Test
  void pythonWithMergeConflictMarksIsStartedAndFails() throws Exception {
    student.with("serveur.py", python("<<<<<<< HEAD\nprint(1)\n=======\nprint(2)\n>>>>>>> x"));
    assertTrue(programs.run(student.find()).contains("SyntaxError"));
  }

  @Test
  void aFileThatHidesTheLibraryKeepsItsNameAndIsReported() throws Exception {
    student.with("socketserver.py", python("import socketserver\nsocketserver.TCPServer"));
    assertEquals("socketserver.py", student.find().shadowing().orElse(""));
    assertTrue(programs.run(student.find()).contains("AttributeError"));
  }

  @Test
  void aFileThatHidesNothingIsNotReported() throws Exception {
    student.with("serveur.py", python("")).with("outils.py", "").with("docs/socket.py", "");
    assertTrue(student.find().shadowing().isEmpty());
  }

  @Test
  void theMainModuleIsStartedNotTheOneThatAccepts() throws Exception {
    student.with("reseau.py", "def demarrer(s):\n    s.listen()\n    s.accept()\n");
    student.with("principal.py", "import reseau\nreseau.demarrer(None)\n");
    assertEquals("./principal.py", HandIn.program(student.find()));
  }

  @Test
  void aTestOfTheServerIsNotTheServer() throws Exception {
    student.with("serveur.py", python(""));
    student.with("test_serveur.py", "import serveur, unittest\n");
    assertEquals("./serveur.py", HandIn.program(student.find()));
  }

  @Test
  void aClientThatImportsItsServerIsTheClient() throws Exception {
    student.with("serveur.py", "PORT = 1\n" + HandIn.PYTHON_SERVER);
    student.with("client.py", "from serveur import PORT\n" + HandIn.PYTHON_CLIENT);
    assertEquals("./serveur.py", HandIn.program(student.findFor(Role.SERVER)));
    assertEquals("./client.py", HandIn.program(student.findFor(Role.CLIENT)));
  }

  @Test
  void aScriptWithoutExtensionIsStartedByItsInterpreter() throws Exception {
    student.with("serveur", "#!/usr/bin/env python3\r\n" + python("print('prêt')"));
    assertPrints("prêt");
    assertEquals("Python 3", student.find().language());
  }
}
