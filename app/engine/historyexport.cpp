// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/historyexport.h"

#include "app/base/clock.h"
#include "app/engine/futures.h"
#include "app/engine/tablewriter.h"
#include "app/interfaces/wording.h"
#include "app/storage/historyreader.h"

#include <memory>

namespace LeadBridge {

namespace {

QStringList header()
{
    return { QStringLiteral("id"),       QStringLiteral("received_at"), QStringLiteral("flow"),
             QStringLiteral("state"),    QStringLiteral("test"),        QStringLiteral("client"),
             QStringLiteral("phone"),    QStringLiteral("order_id"),    QStringLiteral("message"),
             QStringLiteral("attempts"), QStringLiteral("fields"),      QStringLiteral("notes") };
}

QStringList cells(const EventStory &story)
{
    int attempts = 0;
    for (const DeliveryRecord &delivery : story.deliveries)
        attempts += delivery.attempts;
    QStringList fields;
    for (const Field &field : story.fields)
        fields.append(field.name + QLatin1Char('=') + field.value);
    QStringList notes;
    for (const ReadingNote &note : story.notes)
        notes.append(readingNoteWord(note.code) + QLatin1Char(':') + note.field);
    const EventRow &row = story.row;
    return { QString::number(row.id.value),
             isoUtc(row.receivedUtc),
             row.flowName,
             stateWord(row.state),
             row.test ? QStringLiteral("true") : QStringLiteral("false"),
             row.client,
             row.phone,
             row.orderId,
             reasonText(row.reason),
             QString::number(attempts),
             fields.join(QLatin1Char('\n')),
             notes.join(QLatin1Char('\n')) };
}

} // namespace

QFuture<Result<qint64>> exportHistory(HistoryReader &reader, const QString &path,
                                      const HistoryFilter &filter)
{
    std::shared_ptr<TableWriter> writer = TableWriter::forFile(path);
    if (!writer)
        return refused<qint64>(ErrorKind::InvalidInput,
                               QStringLiteral("the file's name must end in .csv or .xlsx"), path);
    if (const auto begun = writer->begin(header()); !begun)
        return answered<qint64>(tl::unexpected(begun.error()));
    return reader
        .each(filter, [writer](const EventStory &story) { return writer->add(cells(story)); })
        .then([writer](const Result<qint64> &rows) -> Result<qint64> {
            if (!rows)
                return rows;
            if (const auto finished = writer->finish(); !finished)
                return tl::unexpected(finished.error());
            return rows;
        });
}

} // namespace LeadBridge
