package org.basra.exchange.events;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.basra.exchange.testing.OffContract;
import org.basra.exchange.testing.OpenApiSnapshot;
import org.basra.exchange.testing.TestStack;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "events"))
@OffContract("It reads the document itself")
class EventsContractTest extends OpenApiSnapshot {}
