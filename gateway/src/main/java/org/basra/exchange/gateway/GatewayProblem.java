package org.basra.exchange.gateway;

import org.basra.exchange.platform.problem.ProblemType;

/** Refusals that only the gateway can give. */
public enum GatewayProblem implements ProblemType {
  TARGET_NOT_CANONICAL(
      400,
      "عنوان الطلب مكتوب بصيغة غير مقبولة",
      "The request's address is not written in its canonical form"),
  HOST_INVALID(400, "ترويسة Host غير صالحة", "The Host header is missing or not valid"),
  UPGRADE_REFUSED(
      400, "لا يمكن تبديل البروتوكول هنا", "Switching to another protocol is not offered here"),
  TOKEN_IN_ADDRESS(
      400,
      "لا يُقبل رمز الدخول في العنوان؛ أرسله في ترويسة Authorization",
      "An access token is not accepted in the address; send it in the Authorization header"),
  ORIGIN_NOT_ALLOWED(
      403, "هذا الموقع غير مسموح له باستدعاء الواجهة", "Pages of this origin may not call the API"),
  REQUEST_TIMEOUT(408, "توقّف وصول الطلب", "The request stopped arriving"),
  ADDRESS_TOO_LONG(414, "عنوان الطلب أطول من المسموح", "The request's address is too long"),
  EXPECTATION_FAILED(
      417, "لا يمكن تلبية ترويسة Expect", "The expectation in the Expect header cannot be met"),
  UPSTREAM_FAILED(502, "تعذّر إكمال الطلب في الخدمة", "The service broke off before it answered"),
  UPSTREAM_UNAVAILABLE(
      503, "الخدمة غير متاحة الآن؛ حاول بعد قليل", "The service cannot be reached; try again soon"),
  LOGIN_UNAVAILABLE(
      503,
      "خدمة تسجيل الدخول غير متاحة الآن؛ حاول بعد قليل",
      "The login service cannot be reached; try again soon"),
  UPSTREAM_TIMEOUT(504, "تأخّرت الخدمة في الرد", "The service did not answer in time");

  private final Kind kind;

  GatewayProblem(int status, String ar, String en) {
    this.kind = Kind.of(status, ar, en);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
