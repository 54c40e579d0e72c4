package org.sockscore.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sockscore.sandbox.Trees;

class ToolchainTest {
  @TempDir Path home;

  /** A version manager: a script that stands in for Python and counts how often it is asked. */
  private Path shim(String version) throws IOException {
    Path prefix = home.resolve("versions").resolve(version);
    Path bin = Files.createDirectories(prefix.resolve("bin"));
    Path python = Files.writeString(bin.resolve("python3"), "");
    assertTrue(python.toFile().setExecutable(true));
    Path shims = Files.createDirectories(home.resolve("shims"));
    Path shim = shims.resolve("python3");
    Files.writeString(
        shim,
        "#!/bin/sh\necho asked >> '%s'\nprintf '%%s\\n' '%s' '%s' '%s'\n"
            .formatted(home.resolve("log"), python, prefix, prefix));
    assertTrue(shim.toFile().setExecutable(true));
    return shims;
  }

  private Toolchain tools(Path shims) {
    return new Toolchain(home.resolve("cache"), Map.of("PATH", home + ":" + shims));
  }

  private int asked() throws IOException {
    return Files.readAllLines(home.resolve("log")).size();
  }

  @Test
  void aShimIsAskedOnceForTheRealInterpreter() throws Exception {
    Path shims = shim("3.11");
    for (int i = 0; i < 3; i++) {
      Tool python = tools(shims).need(ToolName.PYTHON);
      assertEquals(home.resolve("versions/3.11/bin/python3"), python.executable());
      assertEquals(List.of(home.resolve("versions/3.11")), python.folders());
    }
    assertEquals(1, asked());
  }

  @Test
  void anotherChoiceOfTheVersionManagerIsAskedFor() throws Exception {
    tools(shim("3.11")).need(ToolName.PYTHON);
    Path shims = shim("3.12");
    Files.writeString(home.resolve("version"), "3.12");
    assertEquals(
        home.resolve("versions/3.12/bin/python3"), tools(shims).need(ToolName.PYTHON).executable());
    assertEquals(2, asked());
  }

  @Test
  void aVersionThatWasRemovedIsAskedForAgain() throws Exception {
    Path shims = shim("3.11");
    tools(shims).need(ToolName.PYTHON);
    Trees.delete(home.resolve("versions"));
    assertTrue(tools(shims).find("python3").isEmpty());
    assertEquals(2, asked());
  }

  @Test
  void aToolThatDoesNotWorkIsMissing() throws Exception {
    Path broken = Files.writeString(home.resolve("python3"), "#!/bin/sh\nexit 127\n");
    assertTrue(broken.toFile().setExecutable(true));
    assertTrue(tools(home).find("python3").isEmpty());
  }

  @Test
  void anAnswerThatWasDamagedIsAskedForAgain() throws Exception {
    Path shims = shim("3.11");
    tools(shims).need(ToolName.PYTHON);
    try (var answers = Files.list(home.resolve("cache").resolve("tools"))) {
      for (Path answer : answers.toList()) {
        Files.writeString(answer, "\n\n");
      }
    }
    assertTrue(tools(shims).find("python3").isPresent());
  }

  @Test
  void theJdkIsTheOneThatRunsTheHarness() throws Exception {
    Tool javac = tools(home).need(ToolName.JAVAC);
    assertTrue(javac.executable().startsWith(System.getProperty("java.home")));
  }

  @Test
  void aToolOfTheSystemNeedsNoFolder() throws Exception {
    Toolchain tools = new Toolchain(home.resolve("cache"), Map.of("PATH", "/usr/bin:/bin"));
    assertEquals(List.of(), tools.find("sh").orElseThrow().folders());
  }
}
