package org.basra.exchange.platform.sample;

import io.quarkus.test.junit.QuarkusTest;
import org.basra.exchange.testing.OffContract;
import org.basra.exchange.testing.OpenApiSnapshot;

@QuarkusTest
@OffContract("It reads the document itself")
class SampleContractTest extends OpenApiSnapshot {}
