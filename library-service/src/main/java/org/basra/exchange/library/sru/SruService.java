package org.basra.exchange.library.sru;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordRepository;
import org.basra.exchange.library.cql.CqlSql;
import org.basra.exchange.library.cql.Diagnostic;
import org.basra.exchange.library.cql.DiagnosticException;
import org.basra.exchange.library.exports.DublinCoreFormat;
import org.basra.exchange.library.marc.MarcXmlWriter;
import org.basra.exchange.library.sru.SruRequest.Explain;
import org.basra.exchange.library.sru.SruRequest.SearchRetrieve;
import org.basra.exchange.library.xml.XmlBody;

/** Answers searches and explains itself. */
@ApplicationScoped
class SruService {

  private static final String DUBLIN_CORE =
      "<srw_dc:dc xmlns:srw_dc=\"info:srw/schema/1/dc-schema\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">%s</srw_dc:dc>";

  private final SruRepository found;
  private final RecordRepository records;
  private final SruXml xml;
  private final SruExplain explain;

  SruService(SruRepository found, RecordRepository records, SruXml xml, SruExplain explain) {
    this.found = found;
    this.records = records;
    this.xml = xml;
    this.explain = explain;
  }

  /** The answer; what is wrong with a request is an answer too. */
  XmlBody answer(SruParameters parameters) {
    var version = parameters.spoken();
    try {
      return switch (SruRequest.of(version, parameters)) {
        case Explain(var asText) -> xml.explained(version, explain.record(version), asText);
        case SearchRetrieve search -> search(version, search);
      };
    } catch (DiagnosticException wrong) {
      return xml.refused(version, wrong);
    }
  }

  private XmlBody search(SruVersion version, SearchRetrieve search) {
    var where = CqlSql.of(search.query());
    long total = found.count(where);
    if (search.start() > 1 && search.start() > total) {
      throw Diagnostic.FIRST_RECORD_OUT_OF_RANGE.about(Integer.toString(search.start()));
    }
    List<UUID> ids =
        search.maximum() == 0 ? List.of() : found.find(where, search.start(), search.maximum());
    return xml.found(version, search, total, written(search.schema(), ids));
  }

  /** A record that was deleted a moment ago is left out. */
  private List<SruXml.Written> written(SruSchema schema, List<UUID> ids) {
    return switch (schema) {
      case MARCXML -> {
        var marc = records.marc(ids);
        yield ids.stream()
            .flatMap(
                id ->
                    Optional.ofNullable(marc.get(id)).stream()
                        .map(record -> new SruXml.Written(id, MarcXmlWriter.toMarcXml(record))))
            .toList();
      }
      case DC -> {
        var views = records.views(ids);
        yield ids.stream()
            .flatMap(
                id ->
                    Optional.ofNullable(views.get(id)).stream()
                        .map(
                            view ->
                                new SruXml.Written(
                                    id, DUBLIN_CORE.formatted(DublinCoreFormat.statements(view)))))
            .toList();
      }
    };
  }
}
