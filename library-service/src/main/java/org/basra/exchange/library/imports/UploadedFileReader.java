package org.basra.exchange.library.imports;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.library.marc.MarcFormat;
import org.basra.exchange.platform.http.LimitedStream;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.ProblemError;

/** Lets an endpoint take a file of records as its body. */
@Provider
@Consumes({ImportResource.MARCXML, ImportResource.ISO2709})
class UploadedFileReader implements MessageBodyReader<UploadedFile> {

  private final UploadSpool spool;
  private final long maxBody;

  UploadedFileReader(UploadSpool spool, LibraryConfig config) {
    this.spool = spool;
    this.maxBody = config.imports().maxBody();
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == UploadedFile.class;
  }

  @Override
  public UploadedFile readFrom(
      Class<UploadedFile> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    refuseAnnouncedExcess(headers.getFirst(HttpHeaders.CONTENT_LENGTH));
    var format = MarcFormat.ofMediaType(mediaType.getType() + "/" + mediaType.getSubtype());
    var file = spool.take(format, new LimitedStream(body, maxBody));
    if (file.bytes() == 0) {
      throw CommonProblem.MALFORMED_REQUEST.because("The body is empty");
    }
    return file;
  }

  /** Before a gigabyte travels for nothing. */
  private void refuseAnnouncedExcess(String contentLength) {
    if (contentLength != null && Long.parseLong(contentLength) > maxBody) {
      throw CommonProblem.BODY_TOO_LARGE
          .problem()
          .at(ProblemError.parameter(HttpHeaders.CONTENT_LENGTH, "≤ " + maxBody));
    }
  }
}
