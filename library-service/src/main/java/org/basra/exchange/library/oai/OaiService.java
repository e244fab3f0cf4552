package org.basra.exchange.library.oai;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.library.catalogue.RecordRepository;
import org.basra.exchange.library.xml.XmlBody;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.problem.Problem;

/**
 * Answers the six verbs. Everything is read before the first byte of an answer goes out, so that a
 * slow harvester keeps no connection of the database.
 *
 * <p>An answer speaks of the catalogue as it was a moment ago, when the last transaction that could
 * still change the past had ended, and gives that moment as its date: a harvester that comes back
 * with this date misses nothing.
 */
@ApplicationScoped
class OaiService {

  private static final List<String> TOKEN = List.of("oai-pmh", "1");

  private final ArchiveRepository archive;
  private final RecordRepository records;
  private final Cursors cursors;
  private final OaiXml xml;
  private final LibraryConfig.Oai config;

  OaiService(
      ArchiveRepository archive,
      RecordRepository records,
      Cursors cursors,
      OaiXml xml,
      LibraryConfig config) {
    this.archive = archive;
    this.records = records;
    this.cursors = cursors;
    this.xml = xml;
    this.config = config.oai();
  }

  /** The answer to a request; its errors are answers too. */
  XmlBody answer(OaiArguments arguments) {
    var date = archive.settled().truncatedTo(ChronoUnit.SECONDS);
    try {
      var verb = arguments.verb();
      return xml.document(date, arguments, content(verb, arguments, date));
    } catch (OaiRefusal refusal) {
      return xml.refused(date, arguments, refusal);
    }
  }

  /** The answer to the same request in the body of a form. */
  XmlBody answerForm(String body) {
    try {
      return answer(OaiArguments.ofForm(body));
    } catch (OaiRefusal refusal) {
      var date = archive.settled().truncatedTo(ChronoUnit.SECONDS);
      return xml.refused(date, new OaiArguments(Map.of()), refusal);
    }
  }

  private XmlBody content(OaiVerb verb, OaiArguments arguments, Instant date) {
    return switch (verb) {
      case IDENTIFY -> xml.identify(archive.earliest().orElse(date));
      case LIST_METADATA_FORMATS -> formats(arguments);
      case LIST_SETS -> sets(arguments);
      case GET_RECORD -> record(arguments);
      case LIST_IDENTIFIERS, LIST_RECORDS -> page(harvest(verb, arguments), date);
    };
  }

  private XmlBody formats(OaiArguments arguments) {
    arguments
        .get(OaiArguments.IDENTIFIER)
        .map(this::find)
        .filter(ArchivedRecord::deleted)
        .ifPresent(
            record -> {
              throw OaiErrorCode.NO_METADATA_FORMATS.refusal("The record was deleted.");
            });
    return xml.formats();
  }

  private XmlBody sets(OaiArguments arguments) {
    if (arguments.has(OaiArguments.RESUMPTION_TOKEN)) {
      throw OaiErrorCode.BAD_RESUMPTION_TOKEN.refusal("The sets are one page.");
    }
    var sets = new ArrayList<OaiSet>(List.of(new OaiSet.Digital(), new OaiSet.AnyLanguage()));
    archive.languages().forEach(code -> sets.add(new OaiSet.Language(code)));
    return xml.sets(sets);
  }

  private XmlBody record(OaiArguments arguments) {
    var format = OaiFormat.named(arguments.get(OaiArguments.METADATA_PREFIX).orElseThrow());
    var record = find(arguments.get(OaiArguments.IDENTIFIER).orElseThrow());
    return xml.record(record, whole(format, List.of(record)));
  }

  private ArchivedRecord find(String identifier) {
    return xml.id(identifier)
        .flatMap(archive::find)
        .orElseThrow(
            () -> OaiErrorCode.ID_DOES_NOT_EXIST.refusal("The archive has no such record."));
  }

  private Harvest harvest(OaiVerb verb, OaiArguments arguments) {
    var token = arguments.get(OaiArguments.RESUMPTION_TOKEN);
    if (token.isPresent()) {
      return resumed(verb, token.get());
    }
    return new Harvest(
        verb,
        OaiFormat.named(arguments.get(OaiArguments.METADATA_PREFIX).orElseThrow()),
        arguments.get(OaiArguments.SET).map(OaiService::given).orElseGet(OaiSet.Everything::new),
        OaiDates.of(arguments.get(OaiArguments.FROM), arguments.get(OaiArguments.UNTIL)),
        null,
        0,
        null);
  }

  private static OaiSet given(String spec) {
    if (spec.isEmpty()) {
      throw OaiErrorCode.BAD_ARGUMENT.refusal("This is no setSpec.");
    }
    return OaiSet.of(spec);
  }

  private Harvest resumed(OaiVerb verb, String token) {
    try {
      var harvest = Harvest.of(cursors.position(token, TOKEN, Harvest.SIZE));
      if (harvest.verb() == verb) {
        return harvest;
      }
    } catch (Problem notOurs) {
      throw badToken();
    }
    throw badToken();
  }

  private static OaiRefusal badToken() {
    return OaiErrorCode.BAD_RESUMPTION_TOKEN.refusal("Only tokens of this archive are taken.");
  }

  private XmlBody page(Harvest harvest, Instant date) {
    var until = harvest.dates().before();
    var before = until == null || until.isAfter(date) ? date : until;
    boolean isWhole = harvest.verb() == OaiVerb.LIST_RECORDS;
    var page = archive.page(harvest, before, isWhole ? config.records() : config.headers());
    if (page.records().isEmpty()) {
      // Behind a token as well: all that was left has changed just now, and comes with its new
      // date.
      throw OaiErrorCode.NO_RECORDS_MATCH.refusal("No record is of this set and these dates.");
    }
    var token = token(harvest, page, before);
    return isWhole
        ? xml.records(page.records(), whole(harvest.format(), page.records()), token)
        : xml.headers(page.records(), token);
  }

  private OaiXml.Token token(Harvest harvest, ArchiveRepository.Page page, Instant before) {
    if (harvest.after() == null && page.isLast()) {
      return null;
    }
    long total = harvest.total() == null ? archive.count(harvest, before) : harvest.total();
    var next =
        page.isLast()
            ? null
            : cursors.cursor(
                TOKEN,
                harvest.behind(page.records().getLast(), page.records().size(), total).token());
    return new OaiXml.Token(next, total, harvest.given());
  }

  /** Deleted records have nothing but their header. */
  private OaiXml.Metadata whole(OaiFormat format, List<ArchivedRecord> page) {
    List<UUID> ids = page.stream().filter(r -> !r.deleted()).map(ArchivedRecord::id).toList();
    return switch (format) {
      case OAI_DC -> OaiXml.Metadata.dublinCore(records.views(ids));
      case MARC21 -> OaiXml.Metadata.marc(records.marc(ids));
    };
  }
}
