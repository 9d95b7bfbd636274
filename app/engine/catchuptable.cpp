// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/catchuptable.h"

#include "app/contacts/phonenumber.h"
#include "app/engine/csvreader.h"
#include "app/engine/missedestimate.h"
#include "app/klientiks/eventcatalogue.h"

#include <QSet>

#include <algorithm>

namespace LeadBridge {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRows = 10'000;
constexpr qsizetype fewestPhoneDigits = 7;
constexpr qsizetype longestNumber = 9; // digits of a number that is no phone

const QString phone = u"client_phone"_s;
const QString name = u"client_name"_s;
const QString email = u"client_email"_s;
const QString client = u"client_id"_s;

QString folded(const QString &text)
{
    return text.simplified().toCaseFolded().replace(u'ё', u'е');
}

/// What people and exports call the columns, beside the catalogue's own titles.
QString byHabit(const QString &title, const QString &serial)
{
    static const QHash<QString, QString> names {
        { u"телефон"_s, phone },     { u"тел"_s, phone },        { u"тел."_s, phone },
        { u"phone"_s, phone },       { u"имя"_s, name },         { u"фио"_s, name },
        { u"клиент"_s, name },       { u"name"_s, name },        { u"почта"_s, email },
        { u"e-mail"_s, email },      { u"email"_s, email },      { u"номер клиента"_s, client },
        { u"id клиента"_s, client }, { u"№ клиента"_s, client },
    };
    static const QSet<QString> numbers { u"id"_s, u"№"_s, u"номер"_s, u"№ в клиентиксе"_s };
    return numbers.contains(title) ? serial : names.value(title);
}

QList<CatalogueField> fieldsOf(const Source &source)
{
    const CatalogueEvent *event = EventCatalogue::builtIn().event(source.event);
    return event ? event->fields : QList<CatalogueField>();
}

/// The field a column's title means; empty: none that we know. @p alone: no column holds the
/// family name, so that a plain "name" means the whole one.
QString fieldOf(const Source &source, const QString &title, bool alone = true)
{
    const QString wanted = folded(title);
    if (alone && wanted == u"имя")
        return sentName(source, name);
    for (const Parameter &sent : source.parameters) {
        if (folded(sent.name) == wanted)
            return sent.name;
    }
    const QList<CatalogueField> fields = fieldsOf(source);
    for (const CatalogueField &field : fields) {
        if (wanted == folded(field.parameter) || wanted == folded(field.title.russian)
            || wanted == folded(field.title.english))
            return sentName(source, field.parameter);
    }
    const QString serial = serialFieldOf(source);
    const QString parameter = byHabit(wanted, serial.isEmpty() ? client : serial);
    return parameter.isEmpty() || parameter == serial ? parameter : sentName(source, parameter);
}

qsizetype digitsIn(const QString &text)
{
    return std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

bool looksLikePhone(const QString &cell, const QString &region)
{
    return digitsIn(cell) > longestNumber && readPhone(cell, region).has_value();
}

bool isHeader(const CsvLine &line, const Source &source)
{
    const bool holdsPhone =
        std::any_of(line.cells.cbegin(), line.cells.cend(),
                    [](const QString &cell) { return digitsIn(cell) >= fewestPhoneDigits; });
    return !holdsPhone
        && std::any_of(line.cells.cbegin(), line.cells.cend(),
                       [&](const QString &cell) { return !fieldOf(source, cell).isEmpty(); });
}

/// The fields of a line without a header, each kind once.
QStringList guessed(const CsvLine &line, const Source &source, const QString &region)
{
    const QString serial = serialFieldOf(source);
    QStringList fields;
    for (const QString &cell : line.cells) {
        QString field;
        if (looksLikePhone(cell, region))
            field = sentName(source, phone);
        else if (cell.contains(u'@'))
            field = sentName(source, email);
        else if (!cell.isEmpty() && digitsIn(cell) == cell.size() && cell.size() <= longestNumber)
            field = serial.isEmpty() ? sentName(source, client) : serial;
        else if (!cell.isEmpty() && digitsIn(cell) == 0)
            field = sentName(source, name);
        fields.append(fields.contains(field) ? QString() : field);
    }
    return fields;
}

/// Tells the faults of a line, and remembers it.
class FaultFinder
{
public:
    FaultFinder(const Source &source, const QString &region)
        : m_phone(sentName(source, phone))
        , m_client(sentName(source, client))
        , m_serial(serialFieldOf(source))
        , m_region(region)
    {
    }

    QString faultOf(const CatchUpRow &row)
    {
        const QString told = valueIn(row, m_phone);
        const auto number = readPhone(told, m_region);
        const QString serial = valueIn(row, m_serial);
        const QString person = serial.isEmpty() ? valueIn(row, m_client) : serial;
        if (told.isEmpty() && person.isEmpty())
            return u"no_client"_s;
        if (!told.isEmpty() && !number)
            return u"bad_phone"_s;
        // Without a number the whole line counts: one client may have made two appointments.
        QString key = serial;
        if (key.isEmpty()) {
            for (const auto &[field, value] : row.fields)
                key += field == m_phone ? number->digits + u'\n' : value + u'\n';
        }
        if (m_seen.contains(key))
            return u"repeated"_s;
        m_seen.insert(key);
        return {};
    }

private:
    QString m_phone;
    QString m_client;
    QString m_serial;
    QString m_region;
    QSet<QString> m_seen;
};

} // namespace

QString sentName(const Source &source, const QString &parameter)
{
    const QList<CatalogueField> fields = fieldsOf(source);
    for (const CatalogueField &field : fields) {
        if (field.parameter != parameter)
            continue;
        for (const Parameter &sent : source.parameters) {
            if (sent.placeholder == field.placeholder)
                return sent.name;
        }
    }
    return parameter;
}

QString valueIn(const CatchUpRow &row, const QString &field)
{
    for (const auto &[known, value] : row.fields) {
        if (known == field)
            return value;
    }
    return {};
}

Result<CatchUpTable> readCatchUp(const QByteArray &bytes, const Source &source,
                                 const QString &phoneRegion)
{
    if (bytes.size() > largestCatchUp)
        return fail(ErrorKind::InvalidInput, u"at most 8 MiB"_s, u"size"_s);
    const QString text = csvText(bytes);
    CsvReader reader(text, csvSeparator(text));
    auto line = reader.next();
    while (line && line->isBlank())
        line = reader.next();
    CatchUpTable table;
    if (!line)
        return table;
    QStringList fields;
    if (isHeader(*line, source)) {
        const bool alone = !line->cells.contains(u"Фамилия"_s, Qt::CaseInsensitive);
        for (const QString &title : std::as_const(line->cells)) {
            const QString field = fieldOf(source, title, alone);
            fields.append(field.isEmpty() ? title : field);
        }
        table.columns = line->cells;
        line = reader.next();
    } else {
        fields = guessed(*line, source, phoneRegion);
        table.columns = fields;
    }
    if (std::all_of(fields.cbegin(), fields.cend(), [](const QString &f) { return f.isEmpty(); }))
        return fail(ErrorKind::InvalidInput, u"no column could be told"_s, u"columns"_s);
    FaultFinder faults(source, phoneRegion);
    for (; line; line = reader.next()) {
        if (line->isBlank())
            continue;
        if (table.rows.size() == mostRows)
            return fail(ErrorKind::InvalidInput, u"at most 10000 lines"_s, u"size"_s);
        CatchUpRow row;
        row.line = line->number;
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (const QString value = line->cells.value(i);
                !fields.at(i).isEmpty() && !value.isEmpty())
                row.fields.append({ fields.at(i), value });
        }
        row.fault = faults.faultOf(row);
        table.rows.append(row);
    }
    return table;
}

} // namespace LeadBridge
