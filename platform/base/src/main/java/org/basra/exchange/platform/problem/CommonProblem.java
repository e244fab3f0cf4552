package org.basra.exchange.platform.problem;

/** Refusals that every service and the gateway know. */
public enum CommonProblem implements ProblemType {
  MALFORMED_REQUEST(400, "تعذّر فهم الطلب", "The request could not be understood"),
  MALFORMED_JSON(400, "نص JSON غير صالح", "The body is not valid JSON"),
  UNKNOWN_PROPERTY(400, "حقل غير معروف في الطلب", "The body has a property that is not known here"),
  TEXT_NOT_ALLOWED(
      400, "في النص محارف غير مسموح بها", "The text has characters that cannot be stored"),
  INVALID_PARAMETER(400, "قيمة معامل غير صالحة", "A parameter has a value that is not allowed"),
  INVALID_CURSOR(
      400, "مؤشر الصفحة غير صالح لهذا الاستعلام", "The page cursor does not belong to this query"),
  IDEMPOTENCY_KEY_REQUIRED(
      400, "ترويسة Idempotency-Key مطلوبة", "The Idempotency-Key header is required here"),
  UNAUTHENTICATED(401, "يلزم تسجيل الدخول", "A valid access token is required"),
  FORBIDDEN(403, "لا تملك صلاحية هذا الإجراء", "Your role does not allow this"),
  NOT_FOUND(404, "غير موجود", "There is nothing here"),
  METHOD_NOT_ALLOWED(
      405, "طريقة الطلب غير مسموح بها هنا", "This method is not allowed on this resource"),
  NOT_ACCEPTABLE(
      406, "لا يمكن تقديم الصيغة المطلوبة", "None of the accepted media types can be produced"),
  CONFLICT(409, "يتعارض الطلب مع الحالة الراهنة", "The request conflicts with the current state"),
  IDEMPOTENCY_KEY_IN_USE(
      409,
      "الطلب الأول بهذا المفتاح ما زال قيد التنفيذ",
      "The first request with this Idempotency-Key is still running"),
  VERSION_MISMATCH(
      412,
      "تغيّر المورد منذ قراءته؛ أعد القراءة ثم حاول",
      "The resource has changed since you read it"),
  BODY_TOO_LARGE(413, "حجم الطلب أكبر من المسموح", "The body is larger than allowed"),
  UNSUPPORTED_MEDIA_TYPE(
      415, "نوع المحتوى غير مدعوم", "The body's media type is not supported here"),
  VALIDATION_FAILED(422, "في الطلب قيم غير صالحة", "The body has values that are not valid"),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "استُعمل مفتاح Idempotency-Key من قبل مع طلب مختلف",
      "The Idempotency-Key was used before with another request"),
  VERSION_REQUIRED(
      428, "ترويسة If-Match مطلوبة", "The If-Match header with the version you read is required"),
  TOO_MANY_REQUESTS(429, "طلبات كثيرة؛ حاول بعد قليل", "Too many requests; try again shortly"),
  INTERNAL(500, "حدث خطأ داخلي", "Something went wrong on our side"),
  UNAVAILABLE(503, "الخدمة غير متاحة مؤقتًا", "The service is temporarily unavailable");

  private final Kind kind;

  CommonProblem(int status, String ar, String en) {
    this.kind = Kind.of(status, ar, en);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
