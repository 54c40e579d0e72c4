package org.sockscore.driver;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.net.URIAuthority;
import org.sockscore.assignment.GivenFile;
import org.sockscore.reports.HttpResponse;

/** Where a response sends its client. */
final class Redirect {
  private static final int HTTP_PORT = 80;

  private Redirect() {}

  /**
   * The request that a client makes next, if {@code exchange} was answered by a redirect to the
   * same port. The host is taken for {@code server} whatever its name: in a box there is no other.
   */
  static Optional<HttpExchange> of(
      HttpExchange exchange, URIAuthority server, List<GivenFile> files) {
    HttpResponse response = exchange.response();
    return exchange.isRedirect()
        ? response
            .header("Location")
            .flatMap(location -> resolved(exchange.target(), location, server))
            .map(target -> HttpExchange.get(target, server, files))
        : Optional.empty();
  }

  private static Optional<String> resolved(String from, String location, URIAuthority server) {
    try {
      URI base = new URI("http://" + server + from);
      URI to = base.resolve(new URI(location.strip()));
      int port = to.getPort() < 0 ? HTTP_PORT : to.getPort();
      String path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
      String query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
      return "http".equals(to.getScheme()) && port == server.getPort()
          ? Optional.of(URI.create(path + query).toASCIIString())
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
