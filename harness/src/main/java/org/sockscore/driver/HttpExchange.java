package org.sockscore.driver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.nio.ClientHttp1IOEventHandler;
import org.apache.hc.core5.http.impl.nio.ClientHttp1StreamDuplexerFactory;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncClientExchangeHandler;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.RequestChannel;
import org.apache.hc.core5.http.nio.command.RequestExecutionCommand;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestTargetHost;
import org.apache.hc.core5.http.protocol.RequestUserAgent;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.reactor.Command;
import org.jspecify.annotations.Nullable;
import org.sockscore.assignment.GivenFile;
import org.sockscore.reports.Bytes;

/**
 * One request of an HTTP client and what comes in answer. The client is that of Apache HttpCore; it
 * is fed what a peer receives. Confined to one thread.
 */
final class HttpExchange {
  private static final int WINDOW = 1 << 20;

  /** More than any server sends, and little enough to keep. */
  private static final Http1Config CONFIG =
      Http1Config.custom().setMaxLineLength(1 << 16).setMaxHeaderCount(1_000).build();

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private static final HttpProcessor PROCESSOR =
      HttpProcessorBuilder.create()
          .add(RequestTargetHost.INSTANCE)
          .add(new RequestUserAgent("sockscore"))
          .build();

  private final FedSession session = new FedSession();
  private final ClientHttp1IOEventHandler events;
  private final BodyCheck body;
  private final BasicHttpRequest request;
  private @Nullable HttpResponse head;
  private @Nullable String fault;
  private boolean complete;

  private HttpExchange(BasicHttpRequest request, List<GivenFile> files) {
    this.request = request;
    this.body = new BodyCheck(files);
    this.events =
        new ClientHttp1IOEventHandler(
            new ClientHttp1StreamDuplexerFactory(PROCESSOR, CONFIG, CharCodingConfig.DEFAULT)
                .create(session));
    session.upgrade(events);
    session.enqueue(
        new RequestExecutionCommand(new Client(), HttpCoreContext.create()),
        Command.Priority.NORMAL);
    drive(() -> events.connected(session));
  }

  /**
   * A request for {@code target}.
   *
   * @param files what may come
   */
  static HttpExchange get(String target, URIAuthority server, List<GivenFile> files) {
    BasicHttpRequest request = new BasicHttpRequest(Method.GET, target);
    request.setAuthority(server);
    return new HttpExchange(request, files);
  }

  /** The bytes to send. */
  Bytes request() {
    return session.written();
  }

  /** What was asked for, as it was sent. */
  String target() {
    return request.getRequestUri();
  }

  /** Whether nothing more need be awaited. */
  boolean isOver() {
    return complete || fault != null;
  }

  boolean isRedirect() {
    return head != null && complete && REDIRECTS.contains(head.getCode());
  }

  /** Takes in what was received. */
  void take(Bytes received) {
    session.feed(received);
    int left = received.length() + 1;
    while (!isOver() && session.incoming().remaining() < left) {
      left = session.incoming().remaining();
      drive(() -> events.inputReady(session, null));
    }
  }

  /** The connection has ended. */
  void end(boolean byReset) {
    session.end(byReset);
    if (!isOver()) {
      drive(() -> events.inputReady(session, null));
    }
    if (!isOver()) {
      fault = "Connection closed by peer";
    }
  }

  /** What came, as far as it came. */
  org.sockscore.reports.HttpResponse response() {
    return new org.sockscore.reports.HttpResponse(
        head == null ? 0 : head.getCode(),
        head == null ? List.of() : headers(head),
        body.length(),
        complete,
        fault,
        body.file().map(GivenFile::name).orElse(null),
        body.same(),
        body.excerptAt(),
        body.excerpt());
  }

  private static List<org.sockscore.reports.HttpResponse.Header> headers(HttpResponse head) {
    return Arrays.stream(head.getHeaders())
        .map(it -> new org.sockscore.reports.HttpResponse.Header(it.getName(), text(it.getValue())))
        .toList();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Something that the library does on an event. */
  @FunctionalInterface
  private interface Reaction {
    void run() throws IOException;
  }

  private void drive(Reaction reaction) {
    try {
      reaction.run();
    } catch (IOException | IllegalArgumentException e) {
      // The library refuses some of what a server may write by an argument of its own.
      events.exception(session, e);
    }
  }

  /** What the library asks and tells. */
  private final class Client implements AsyncClientExchangeHandler {
    @Override
    public void produceRequest(RequestChannel channel, HttpContext context)
        throws HttpException, IOException {
      channel.sendRequest(request, null, context);
    }

    @Override
    public int available() {
      return 0;
    }

    @Override
    public void produce(DataStreamChannel channel) {
      // A request for a file has no body.
    }

    @Override
    public void consumeInformation(HttpResponse response, HttpContext context) {
      // The answer proper comes after it.
    }

    @Override
    public void consumeResponse(
        HttpResponse response, @Nullable EntityDetails entity, HttpContext context) {
      head = response;
      complete = entity == null;
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
      channel.update(WINDOW);
    }

    @Override
    public void consume(ByteBuffer source) {
      body.take(source);
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
      complete = true;
    }

    @Override
    public void failed(Exception cause) {
      if (!complete) {
        fault = String.valueOf(cause.getMessage());
      }
    }

    @Override
    public void cancel() {
      // Nobody cancels it.
    }

    @Override
    public void releaseResources() {
      // It has none.
    }
  }
}
