package org.sockscore.submission;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The calls that show which side of a connection a program is on. Strong ones are only made by one
 * side; a weak one counts where there is nothing better (a client may bind, too).
 */
final class RoleSigns {
  static final RoleSigns PYTHON =
      new RoleSigns(
          strong(
              "\\.\\s*(listen|accept)\\s*\\(",
              "\\b(create_server|start_server|start_unix_server|serve_forever)\\s*\\(",
              "\\b(Threading|Forking)?(TCP|UDP|HTTP)Server\\b",
              bothOf("\\.bind\\s*\\(", "\\.recvfrom(_into)?\\s*\\(")),
          weak("\\.\\s*bind\\s*\\("),
          strong("\\.\\s*connect(_ex)?\\s*\\(", "\\b(create_connection|open_connection)\\s*\\("),
          weak(
              onlyFirstOf("\\.\\s*sendto\\s*\\(", "\\.\\s*bind\\s*\\("),
              "\\b(urlopen|HTTPConnection)\\s*\\("));
  static final RoleSigns JAVA =
      new RoleSigns(
          strong(
              "\\b(Asynchronous)?Server(Socket|SocketChannel)\\b",
              "\\b(SSLServerSocket|HttpServer)\\b",
              bothOf("new\\s+([\\w.]+\\.)?DatagramSocket\\s*\\(\\s*[^)\\s]", "\\.receive\\s*\\(")),
          weak("new\\s+([\\w.]+\\.)?DatagramSocket\\s*\\(\\s*[^)\\s]", "\\.\\s*bind\\s*\\("),
          strong(
              "new\\s+([\\w.]+\\.)?Socket\\s*\\(",
              "\\b(Asynchronous)?SocketChannel\\s*\\.\\s*open",
              "\\.\\s*connect\\s*\\("),
          weak("new\\s+([\\w.]+\\.)?DatagramSocket\\s*\\(\\s*\\)", "\\bHttpClient\\b"));
  static final RoleSigns C =
      new RoleSigns(
          strong(
              "\\b(listen|accept4?)\\s*\\(", bothOf("\\bbind\\s*\\(", "\\brecv(from|msg)\\s*\\(")),
          weak("\\bbind\\s*\\("),
          strong("\\bconnect\\s*\\("),
          weak(onlyFirstOf("\\bsendto\\s*\\(", "\\bbind\\s*\\(")));
  static final RoleSigns JAVASCRIPT =
      new RoleSigns(
          strong(
              "\\bcreateServer\\s*\\(",
              "\\.\\s*listen\\s*\\(",
              "new\\s+(\\w+\\s*\\.\\s*)?Server\\s*\\(",
              bothOf("\\bcreateSocket\\s*\\(", "\\.\\s*bind\\s*\\(")),
          weak(),
          strong("\\b(createConnection|connect)\\s*\\(", "new\\s+(\\w+\\s*\\.\\s*)?Socket\\s*\\("),
          weak(
              onlyFirstOf("\\bcreateSocket\\s*\\(", "\\.\\s*bind\\s*\\("),
              "\\bhttps?\\s*\\.\\s*(get|request)\\s*\\("));

  /** Whoever uses datagrams binds a socket; only a client writes down to whom it sends them. */
  static final RoleSigns RUST =
      new RoleSigns(
          strong("\\bTcpListener\\b"),
          weak(bothOf("\\bUdpSocket\\b", "\\.\\s*recv_from\\s*\\(")),
          strong(
              "\\bTcpStream\\s*::\\s*connect",
              "\\.\\s*connect\\s*\\(",
              "\\.\\s*send_to\\s*\\([^;]*,\\s*&?\\(?\"\""),
          weak(onlyFirstOf("\\bUdpSocket\\b", "\\.\\s*recv_from\\s*\\(")));

  static final RoleSigns GO =
      new RoleSigns(
          strong(
              "\\bnet\\s*\\.\\s*Listen\\w*", "\\bListenAndServe\\w*\\s*\\(", "\\bListenConfig\\b"),
          weak(),
          strong("\\bnet\\s*\\.\\s*Dial\\w*"),
          weak("\\bhttp\\s*\\.\\s*(Get|Head|Post)\\s*\\("));

  /** Names in the symbol table of an executable. */
  static final RoleSigns EXECUTABLE =
      new RoleSigns(
          strong("\\x00(listen|accept4?)\\x00"),
          weak("\\x00bind\\x00"),
          strong("\\x00connect\\x00"),
          weak("\\x00sendto\\x00"));

  /** Names in the constant pools of Java classes. */
  static final RoleSigns CLASS_FILE =
      new RoleSigns(
          strong("java/net/ServerSocket|ServerSocketChannel"),
          weak("java/net/DatagramSocket"),
          // What accepts connections knows the class of a connection, too.
          strong(onlyFirstOf("java/net/Socket\\b", "java/net/ServerSocket")),
          weak("java/net/http/HttpClient"));

  /** What shows one role. */
  private record Side(List<Pattern> strong, List<Pattern> weak) {
    int in(CharSequence code) {
      if (strong.stream().anyMatch(sign -> sign.matcher(code).find())) {
        return Evidence.STRONG;
      }
      return weak.stream().anyMatch(sign -> sign.matcher(code).find()) ? Evidence.WEAK : 0;
    }
  }

  private final Side server;
  private final Side client;

  private RoleSigns(
      List<Pattern> server,
      List<Pattern> perhapsServer,
      List<Pattern> client,
      List<Pattern> perhapsClient) {
    this.server = new Side(server, perhapsServer);
    this.client = new Side(client, perhapsClient);
  }

  /** What {@code code}, free of comments and strings, shows. */
  Evidence in(CharSequence code) {
    return new Evidence(server.in(code), client.in(code));
  }

  private static List<Pattern> strong(String... signs) {
    return java.util.Arrays.stream(signs).map(Pattern::compile).toList();
  }

  private static List<Pattern> weak(String... signs) {
    return strong(signs);
  }

  private static String bothOf(String one, String other) {
    return "(?s)\\A(?=.*?" + one + ")(?=.*?" + other + ")";
  }

  private static String onlyFirstOf(String one, String other) {
    return "(?s)\\A(?=.*?" + one + ")(?!.*?" + other + ")";
  }
}
