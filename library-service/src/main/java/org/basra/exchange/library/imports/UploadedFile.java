package org.basra.exchange.library.imports;

import java.nio.file.Path;
import org.basra.exchange.library.marc.MarcFormat;

/**
 * A request body that lies in a file.
 *
 * @param format from the media type
 * @param bytes length
 * @param fingerprint SHA-256 over format and content: what makes two uploads the same
 * @param content where it lies until the request ends
 */
record UploadedFile(MarcFormat format, long bytes, byte[] fingerprint, Path content) {}
