package org.basra.exchange.applications.actions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.basra.exchange.applications.applications.ApplicationRepository;
import org.basra.exchange.applications.applications.Steps;
import org.basra.exchange.applications.calls.CallRepository;
import org.basra.exchange.applications.transitions.Command;
import org.basra.exchange.applications.transitions.Transitions;
import org.basra.exchange.platform.http.ProblemResponses;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/applications/{id}/actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
@RunOnVirtualThread
class ActionResource {

  private final ApplicationRepository applications;
  private final CallRepository calls;
  private final Steps steps;
  private final ProblemResponses problems;
  private final Caller caller;
  private final Clock clock;

  ActionResource(
      ApplicationRepository applications,
      CallRepository calls,
      Steps steps,
      ProblemResponses problems,
      Caller caller,
      Clock clock) {
    this.applications = applications;
    this.calls = calls;
    this.steps = steps;
    this.problems = problems;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.MEMBER, Roles.PROGRAMME_OFFICER})
  @Refuses("APPLICATION_NOT_FOUND")
  @Operation(
      summary = "List what you can do with an application now, and why not the rest",
      description = "Told as of this moment: places, offers and deadlines pass.")
  public ActionsView listActions(@PathParam("id") UUID id) {
    var application =
        applications.visible(id, caller.subject(), caller.has(Roles.PROGRAMME_OFFICER));
    var facts = steps.facts(application, calls.of(application.callId()), clock.instant());
    return new ActionsView(
        Arrays.stream(Command.values())
            .filter(command -> command.actor() == facts.actor())
            .map(
                command ->
                    ActionView.of(command, Transitions.decide(command, facts), problems.language()))
            .toList());
  }
}
