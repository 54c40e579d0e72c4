package org.sockscore.reports;

import static org.sockscore.reports.TranscriptEvent.PROGRAM;

import java.util.List;

/** Case results as they come, one a verdict and more. */
final class Cases {
  private static final String SERVER = "python3 ./serveur.py & ";

  private Cases() {}

  static CaseResult listens(Language language) {
    return new CaseResult(
        "listens",
        new Localized("Écoute sur le port TCP 6789", "Listens on TCP port 6789").in(language),
        new Localized(
                "Dès son lancement, le serveur écoute sur le port TCP 6789.",
                "As soon as it is started, the server listens on TCP port 6789.")
            .in(language),
        Verdict.PASS,
        2,
        2,
        24,
        List.of(),
        "ss -ltn 'sport = :6789'",
        new TranscriptBuilder()
            .event(EventKind.LAUNCH, PROGRAM, "python3 ./serveur.py")
            .at(21_340, -1)
            .event(EventKind.LISTEN, PROGRAM, "tcp 0.0.0.0:6789")
            .events());
  }

  static CaseResult wrongReply(Language language) {
    Bytes sent = Bytes.utf8("Ça va, élève ?");
    Bytes expected = Bytes.utf8("ÇA VA, ÉLÈVE ?");
    Bytes observed = Bytes.utf8("çA VA, éLèVE ?");
    VisibleBytes.Difference difference =
        VisibleBytes.difference(expected, observed, expected.mismatch(observed), language);
    Finding finding =
        new Finding(
            FindingCode.WRONG_REPLY,
            new Localized(
                    "À « Ça va, élève ? », votre serveur a répondu autre chose que le texte en"
                        + " majuscules : les lettres accentuées sont restées en minuscules.",
                    "To “Ça va, élève ?” your server answered something else than the text in"
                        + " upper case: the accented letters stayed in lower case.")
                .in(language),
            difference.expected(),
            difference.observed(),
            new Localized(
                    "Mettez en majuscules le texte décodé (str), et non les octets : seul le texte"
                        + " connaît les accents.",
                    "Put the decoded text (str) into upper case, not the bytes: only text knows"
                        + " about accents.")
                .in(language),
            4);
    return new CaseResult(
        "accents",
        new Localized("Les lettres accentuées", "Accented letters").in(language),
        new Localized(
                "Les lettres accentuées sont mises en majuscules comme les autres.",
                "Accented letters are put into upper case like the others.")
            .in(language),
        Verdict.FAIL,
        0,
        2,
        61,
        List.of(finding),
        SERVER + "printf '\\303\\207a va, \\303\\251l\\303\\250ve ?' | nc 127.0.0.1 6789",
        new TranscriptBuilder()
            .ready("client")
            .at(22_150, 1)
            .send("client", sent)
            .at(22_910, 2)
            .receive("client", observed)
            .at(23_600, 2)
            .idle(Wait.Ended.PROVED, Activity.WAITS_TO_RECEIVE, "recvfrom(4)")
            .at(24_000, 3)
            .peer(EventKind.CLOSE, "client", "client", "close")
            .at(61_000, 3)
            .exit(new Termination.Exited(0))
            .events());
  }

  static CaseResult crashed(Language language) {
    Finding finding =
        new Finding(
            FindingCode.CRASHED,
            new Localized(
                    "Votre serveur s’est arrêté sur une erreur au lieu de répondre : il a reçu la"
                        + " première moitié du « é » et n’a pas pu la décoder.",
                    "Your server stopped with an error instead of answering: it received the first"
                        + " half of the “é” and could not decode it.")
                .in(language),
            VisibleBytes.of(Bytes.utf8("ÉTÉ"), 60, language),
            null,
            new Localized(
                    "TCP est un flux : un caractère peut arriver en deux morceaux. Gardez les"
                        + " octets incomplets jusqu’au recv() suivant.",
                    "TCP is a stream: a character may arrive in two pieces. Keep the incomplete"
                        + " bytes until the next recv().")
                .in(language),
            5);
    return new CaseResult(
        "border-inside-character",
        new Localized("Une coupure au milieu d’un « é »", "A cut in the middle of an “é”")
            .in(language),
        new Localized(
                "Un caractère peut arriver en deux morceaux.",
                "A character may arrive in two parts.")
            .in(language),
        Verdict.FAIL,
        0,
        3,
        338,
        List.of(finding),
        SERVER + "(printf '\\303'; sleep 1; printf '\\251t\\303\\251') | nc 127.0.0.1 6789",
        new TranscriptBuilder()
            .ready("client")
            .at(22_000, 1)
            .send("client", Bytes.utf8("é").head(1))
            .at(35_000, 1)
            .stderr(
                """
                Traceback (most recent call last):
                  File "/home/student/serveur.py", line 14, in <module>
                    texte = connexion.recv(1024).decode()
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 0: unexpected end of data
                """)
            .at(38_100, 1)
            .exit(new Termination.Exited(1))
            .peer(EventKind.RESET, PROGRAM, "client", "reset")
            .events());
  }

  static CaseResult waitingForMore(Language language) {
    Finding finding =
        new Finding(
            FindingCode.WAITING_FOR_MORE,
            new Localized(
                    "À « Hello », votre serveur n’a rien répondu : il attend la suite.",
                    "To “Hello” your server answered nothing: it waits for more.")
                .in(language),
            "HELLO",
            VisibleBytes.of(Bytes.EMPTY, 60, language),
            null,
            4);
    return new CaseResult(
        "random-word",
        new Localized("Un mot tiré au hasard", "A word drawn at random").in(language),
        new Localized(
                "Le serveur met en majuscules le message reçu, quel qu’il soit.",
                "The server puts into upper case whatever message it received.")
            .in(language),
        Verdict.FAIL,
        0,
        2,
        271,
        List.of(finding),
        SERVER + "printf 'Hello' | nc 127.0.0.1 6789",
        new TranscriptBuilder()
            .ready("client")
            .at(22_000, 1)
            .send("client", "Hello")
            .at(270_400, 2)
            .idle(Wait.Ended.PROVED, Activity.WAITS_TO_RECEIVE, "recvfrom(4)")
            .events());
  }

  static CaseResult remark(Language language) {
    Bytes large = Bytes.utf8("abcdefghij").repeat(10_000);
    Finding finding =
        new Finding(
            FindingCode.RESET,
            new Localized(
                    "La réponse est complète, mais votre serveur a ensuite rompu la connexion au"
                        + " lieu de la fermer.",
                    "The answer is complete, but then your server broke the connection off instead"
                        + " of closing it.")
                .in(language),
            null,
            null,
            null,
            7);
    TranscriptBuilder transcript =
        new TranscriptBuilder()
            .note("run 1 of 1")
            .ready("client")
            .at(23_000, 1)
            .send("client", large);
    transcript.at(26_000, 2).receive("client", Bytes.utf8("ABCDEFGHIJ").repeat(6_400));
    transcript.at(27_500, 2).receive("client", Bytes.utf8("ABCDEFGHIJ").repeat(3_600));
    transcript.at(31_000, 3).peer(EventKind.RESET, PROGRAM, "client", "reset");
    transcript.at(32_000, 3).written(EventKind.SCREEN, Bytes.utf8("Client parti\nAu revoir\n"));
    return new CaseResult(
        "hundred-thousand-bytes",
        new Localized("Un texte de 100 000 octets", "A text of 100,000 bytes").in(language),
        new Localized("Chaque octet revient.", "Every byte comes back.").in(language),
        Verdict.PASS,
        3,
        3,
        41,
        List.of(finding),
        SERVER + "head -c 100000 /dev/zero | tr '\\0' a | nc 127.0.0.1 6789 | wc -c",
        transcript.events());
  }

  static CaseResult severalClients(Language language) {
    Finding finding =
        new Finding(
            FindingCode.NOT_SERVED,
            new Localized(
                    "Pendant qu’alice est connectée, bob n’est pas servi.",
                    "While alice is connected, bob is not served.")
                .in(language),
            "BONJOUR",
            VisibleBytes.of(Bytes.EMPTY, 60, language),
            null,
            8);
    return new CaseResult(
        "two-clients",
        new Localized("Deux clients à la fois", "Two clients at once").in(language),
        new Localized("Chaque client est servi.", "Each client is served.").in(language),
        Verdict.INCONCLUSIVE,
        0,
        1,
        2_104,
        List.of(finding),
        SERVER + "nc 127.0.0.1 6789",
        new TranscriptBuilder()
            .ready("alice")
            .at(22_100, 1)
            .peer(EventKind.CONNECT, "bob", "bob", "tcp 127.0.0.1:6789")
            .at(22_600, 2)
            .send("alice", "salut")
            .at(23_300, 3)
            .receive("alice", "SALUT")
            .at(24_100, 4)
            .send("bob", "bonjour")
            .peer(EventKind.HALF_CLOSE, "bob", "bob", "half-close")
            .at(2_100_000, 5)
            .idle(Wait.Ended.STARVED, Activity.RUNS, "no processor for 2 s")
            .events());
  }

  static CaseResult notRun(Language language) {
    Finding finding =
        new Finding(
            FindingCode.REQUIRED_FAILED,
            new Localized(
                    "Ce test n’a pas été mené, car « Un mot tiré au hasard » a échoué.",
                    "This test was not run, because “A word drawn at random” failed.")
                .in(language),
            null,
            null,
            null,
            null);
    return new CaseResult(
        "twelve-exchanges",
        new Localized("Douze échanges sur une même connexion", "Twelve exchanges on one connection")
            .in(language),
        new Localized("Le serveur répond à chaque message.", "The server answers each message.")
            .in(language),
        Verdict.NOT_RUN,
        0,
        3,
        0,
        List.of(finding),
        "",
        List.of());
  }

  static CaseResult ours(Language language) {
    Finding finding =
        new Finding(
            FindingCode.HARNESS_FAULT,
            new Localized(
                    "Le programme n’a pas pu être lancé, par notre faute : python3 manque sur cette"
                        + " machine.",
                    "The program could not be started, which is our fault: python3 is missing on"
                        + " this machine.")
                .in(language),
            null,
            null,
            null,
            0);
    return new CaseResult(
        "reset",
        new Localized("Un client qui rompt la connexion", "A client that breaks the connection off")
            .in(language),
        new Localized("Le serveur s’en remet.", "The server survives.").in(language),
        Verdict.ERROR,
        0,
        1,
        3,
        List.of(finding),
        "",
        new TranscriptBuilder().exit(new Termination.FailedToStart("no python3")).events());
  }
}
