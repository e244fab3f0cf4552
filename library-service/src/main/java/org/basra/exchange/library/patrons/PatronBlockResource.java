package org.basra.exchange.library.patrons;

import static org.basra.exchange.library.LibraryProblem.PATRON_NOT_FOUND;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.audit.StaffReads;
import org.basra.exchange.platform.etag.EntityTag;
import org.basra.exchange.platform.http.Created;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.basra.exchange.platform.openapi.Refuses;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/patrons/{patronId}/blocks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patrons")
@RunOnVirtualThread
class PatronBlockResource {

  private final PatronBlockService service;
  private final PatronBlockRepository blocks;
  private final PatronRepository patrons;
  private final Cursors cursors;
  private final EntityTag tag;
  private final Caller caller;
  private final StaffReads reads;

  PatronBlockResource(
      PatronBlockService service,
      PatronBlockRepository blocks,
      PatronRepository patrons,
      Cursors cursors,
      EntityTag tag,
      Caller caller,
      StaffReads reads) {
    this.service = service;
    this.blocks = blocks;
    this.patrons = patrons;
    this.cursors = cursors;
    this.tag = tag;
    this.caller = caller;
    this.reads = reads;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses("PATRON_NOT_FOUND")
  @Operation(summary = "Stop a patron's borrowing for a reason, until a day or until it is lifted")
  @APIResponseSchema(value = BlockView.class, responseCode = "201")
  public RestResponse<BlockView> blockPatron(
      @PathParam("patronId") UUID patronId, @NotNull @Valid BlockRequest request) {
    var block = service.place(patronId, request, caller.subject());
    reads.one(Roles.LIBRARIAN, "patron.block", "patron", patronId);
    var list = "/v1/patrons/%s/blocks".formatted(patronId);
    return Created.in(list, block.id, block.version, BlockView.of(block));
  }

  @POST
  @Path("/{id}/liftings")
  @Idempotent
  @RolesAllowed(Roles.LIBRARIAN)
  @Refuses({"PATRON_NOT_FOUND", "BLOCK_NOT_FOUND", "BLOCK_LIFTED"})
  @Operation(summary = "Lift a block")
  @APIResponseSchema(value = BlockView.class, responseCode = "200")
  public RestResponse<BlockView> liftPatronBlock(
      @PathParam("patronId") UUID patronId, @PathParam("id") UUID id) {
    var block = service.lift(patronId, id, caller.subject());
    reads.one(Roles.LIBRARIAN, "patron.unblock", "patron", patronId);
    return tag.changed(block.version, BlockView.of(block));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses({"PATRON_NOT_FOUND", "BLOCK_NOT_FOUND"})
  @Operation(summary = "Read one block; members read their own")
  @APIResponseSchema(value = BlockView.class, responseCode = "200")
  public RestResponse<BlockView> getPatronBlock(
      @PathParam("patronId") UUID patronId, @PathParam("id") UUID id) {
    patrons.load(patronId, caller.scope(Roles.LIBRARIAN), PATRON_NOT_FOUND);
    var block = blocks.load(id, patronId);
    reads.one(Roles.LIBRARIAN, "block.read", "patron", patronId);
    return tag.answer(block.version, () -> BlockView.of(block));
  }

  @GET
  @RolesAllowed({Roles.LIBRARIAN, Roles.MEMBER})
  @Refuses("PATRON_NOT_FOUND")
  @Operation(summary = "List a patron's blocks, newest first; members see theirs")
  public Page<BlockView> listPatronBlocks(
      @PathParam("patronId") UUID patronId, @BeanParam PageRequest page) {
    patrons.load(patronId, caller.scope(Roles.LIBRARIAN), PATRON_NOT_FOUND);
    reads.list(Roles.LIBRARIAN, "block.list", "patron", patronId);
    return cursors
        .byId(
            page,
            List.of("patron-blocks", patronId.toString()),
            (after, limit) -> blocks.newestFirst(patronId, after, limit),
            block -> block.id,
            () -> blocks.count("patronId", patronId))
        .map(BlockView::of);
  }
}
