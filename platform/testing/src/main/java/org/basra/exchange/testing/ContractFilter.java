package org.basra.exchange.testing;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Locale;

/** Fails a test whose response is not what the committed OpenAPI document says. */
final class ContractFilter implements Filter {

  private final Contract contract;

  ContractFilter(Contract contract) {
    this.contract = contract;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    var response = context.next(request, expected);
    var path = URI.create(request.getURI()).getRawPath();
    if (!path.startsWith("/q/")) {
      check(path, request.getMethod().toLowerCase(Locale.ROOT), response);
    }
    return response;
  }

  private void check(String path, String method, Response response) {
    int status = response.statusCode();
    var template = contract.template(path);
    if (template.isEmpty() || !contract.hasOperation(template.get(), method)) {
      int right = template.isEmpty() ? 404 : 405;
      require(status == right, method, path, "is not documented but answers " + status);
      return;
    }
    var documented = contract.response(template.get(), method, status);
    require(!documented.isMissingNode(), method, path, "answers the undocumented " + status);
    var body = response.asString();
    if (body.isEmpty()) {
      require(status == 204 || status == 304, method, path, status + " has no body");
      return;
    }
    var media = response.contentType().split(";")[0];
    var content = documented.path("content").path(media);
    require(!content.isMissingNode(), method, path, status + " has the undocumented " + media);
    if (media.endsWith("json")) {
      var violations = contract.violations(template.get(), method, status, media, body);
      require(violations.isEmpty(), method, path, status + " differs: " + violations);
    }
    if (media.equals("application/problem+json")) {
      String code = response.path("code");
      require(
          content.path("examples").has(code), method, path, "refuses with undocumented " + code);
    }
  }

  private static void require(boolean holds, String method, String path, String otherwise) {
    if (!holds) {
      throw new AssertionError("Contract: " + method + " " + path + " " + otherwise);
    }
  }
}
