package org.sockscore.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JavaScript, Rust, Go, scripts, and commands of the user. */
class OtherLanguagesTest extends LanguageTest {
  OtherLanguagesTest(@TempDir Path home) throws IOException {
    super(home);
  }

  @ParameterizedTest
  @ValueSource(strings = {"serveur.js", "SERVEUR.JS", "serveur.cjs", "-e.js", "é è.js"})
  void javaScriptStarts(String name) throws Exception {
    student.with(name, "require('net').createServer().unref(); console.log('prêt')");
    assertPrints("prêt");
    assertEquals("JavaScript", student.find().language());
  }

  @Test
  void aJavaScriptModuleStarts() throws Exception {
    student.with(
        "serveur.mjs",
        "import net from 'net';\nimport { mot } from './outils.mjs';\n"
            + "net.createServer(); console.log(mot)");
    student.with("outils.mjs", "export const mot = 'prêt';");
    assertPrints("prêt");
  }

  @Test
  void aPackageNamesItsProgram() throws Exception {
    String source = "require('net').createServer(); console.log('%s')";
    student.with("v1.js", source.formatted("v1")).with("v2.js", source.formatted("v2"));
    student.with("package.json", "{\"main\": \"v1.js\", \"scripts\": {\"start\": \"node v2\"}}");
    assertPrints("v2");
    student.with("package.json", "{\"main\": \"./v1\"}");
    assertPrints("v1");
    student.with("package.json", "{");
    assertThrows(SubmissionProblem.class, student::find);
  }

  private static final String RUST =
      """
      use std::net::TcpListener;
      fn main() {
        TcpListener::bind("127.0.0.1:0").unwrap();
        println!("prêt");
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"serveur.rs", "mon serveur.RS", "-o.rs"})
  void rustStarts(String name) throws Exception {
    student.with(name, RUST);
    assertPrints("prêt");
    assertEquals("Rust", student.find().language());
  }

  @Test
  void aCargoPackageStarts() throws Exception {
    student.with(
        "tp/Cargo.toml", "[package]\nname = \"tp\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
    student.with("tp/src/bin/serveur.rs", RUST).with("rapport.txt", "");
    student.with("tp/src/bin/client.rs", "fn main() { std::net::TcpStream::connect(\"\"); }\n");
    assertPrints("prêt");
  }

  private static final String GO =
      """
      package main
      import ("fmt"; "net")
      func main() {
        l, _ := net.Listen("tcp", "127.0.0.1:0")
        l.Close()
        fmt.Println(mot())
      }
      """;

  @Test
  void goInSeveralFilesStarts() throws Exception {
    student.with("serveur.go", GO).with("outils_test.go", "broken");
    student.with("é è.go", "package main\nfunc mot() string { return \"prêt\" }\n");
    student.with(
        "client.go", "package main\nimport \"net\"\nfunc main() { net.Dial(\"\", \"\") }\n");
    assertPrints("prêt");
    assertEquals("Go", student.find().language());
  }

  @Test
  void aGoModuleInASubfolderStarts() throws Exception {
    student.with("tp/go.mod", "module tp\n\ngo 1.18\n").with("lisezmoi.txt", "");
    student.with("tp/mots/mots.go", "package mots\nfunc Mot() string { return \"prêt\" }\n");
    student.with(
        "tp/main.go", GO.replace("\"net\"", "\"net\"; \"tp/mots\"").replace("mot()", "mots.Mot()"));
    assertPrints("prêt");
  }

  @Test
  void aShellScriptWithoutRunPermissionStarts() throws Exception {
    student.with("serveur", "#!/bin/sh\necho prêt\n");
    assertPrints("prêt");
    assertEquals("sh", student.find().language());
  }

  @Test
  void theCommandOfTheUserGetsThePort() throws Exception {
    student.with("a b.py", "import sys; print(sys.argv[1:])");
    assertPrints("['6789', 'é è']", student.findRun("python3 'a b.py' {port} 'é è'"));
  }
}
