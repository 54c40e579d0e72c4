package org.sockscore.submission;

import java.util.List;
import java.util.Optional;

/** The tools we know by name: what to install, and how to ask where the real one is. */
enum ToolName {
  PYTHON("python3", "python3", "Python 3"),
  JAVA("java", "default-jdk", "OpenJDK"),
  JAVAC("javac", "default-jdk", "OpenJDK"),
  GCC("gcc", "gcc libc6-dev", "GCC"),
  GXX("g++", "g++", "GCC (C++)"),
  MAKE("make", "make", "GNU make"),
  NODE("node", "nodejs", "Node.js"),
  RUSTC("rustc", "rustc", "Rust"),
  CARGO("cargo", "cargo", "Rust"),
  GO("go", "golang-go", "Go");

  private static final String PYTHON_QUESTION =
      "import sys; print(sys.executable, sys.prefix, sys.base_prefix, sep='\\n')";

  private final String command;
  private final String debianPackages;
  private final String product;

  ToolName(String command, String debianPackages, String product) {
    this.command = command;
    this.debianPackages = debianPackages;
    this.product = product;
  }

  String command() {
    return command;
  }

  String debianPackages() {
    return debianPackages;
  }

  /** The name under which it is found where there is no apt. */
  String product() {
    return product;
  }

  /** The arguments that make it say where it lives; empty if its place tells. */
  List<String> question() {
    return switch (this) {
      case PYTHON -> List.of("-I", "-c", PYTHON_QUESTION);
      case NODE -> List.of("-p", "process.execPath");
      case RUSTC -> List.of("--print", "sysroot");
      case GO -> List.of("env", "GOROOT");
      case JAVA, JAVAC, GCC, GXX, MAKE, CARGO -> List.of();
    };
  }

  /** The tool that the command {@code word} means, such as {@code python3.11} or {@code node}. */
  static Optional<ToolName> of(String word) {
    if (word.matches("python(3(\\.\\d+)?)?")) {
      return Optional.of(PYTHON);
    }
    String name = word.equals("nodejs") ? "node" : word;
    return java.util.Arrays.stream(values()).filter(t -> t.command.equals(name)).findFirst();
  }
}
