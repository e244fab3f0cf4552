package org.basra.exchange.library.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import org.basra.exchange.library.marc.MarcFormat;

/**
 * A request body that lies in a file. As JSON it is what makes two uploads the same, see {@link
 * org.basra.exchange.platform.idempotency.Idempotent}.
 *
 * @param format from the media type
 * @param bytes length
 * @param sha256 hash of the content, in hexadecimal digits
 * @param content where it lies until the request ends
 */
record UploadedFile(MarcFormat format, long bytes, String sha256, @JsonIgnore Path content) {}
