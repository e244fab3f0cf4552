package org.basra.exchange.platform.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class ReplayMapper {

  static final String REPLAYED = "Idempotency-Replayed";

  @ServerExceptionMapper
  public Response replay(ReplayedAnswer replayed) {
    var answer = replayed.answer();
    var response = Response.status(answer.status()).entity(answer.body());
    answer.headers().forEach(response::header);
    if (answer.body() != null && !answer.headers().containsKey(HttpHeaders.CONTENT_TYPE)) {
      response.type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
    }
    return response.header(REPLAYED, "true").build();
  }
}
