package org.basra.exchange.local.demo;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the stories are told with: real test inputs where they are at hand.
 *
 * @param marcXml the catalogue file
 * @param forms folder of real application forms
 * @param governorates list of governorates with their p-codes
 */
public record Inputs(Path marcXml, Optional<Path> forms, Optional<Path> governorates) {}
