// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/clientcsv.h"

#include "app/contacts/phonenumber.h"
#include "app/engine/csvreader.h"

#include <algorithm>

namespace LeadBridge {

namespace {

constexpr int mostLines = 100'000;
constexpr qsizetype mostRefusedNamed = 100;

struct Columns
{
    qsizetype id = -1;
    qsizetype name = -1;
    qsizetype phone = -1;
    qsizetype email = -1;

    [[nodiscard]] bool areEnough() const
    {
        return id >= 0 && std::max({ name, phone, email }) >= 0;
    }
};

qsizetype columnOf(const QStringList &header, const QStringList &names)
{
    return std::find_if(header.begin(), header.end(),
                        [&](const QString &title) {
                            return names.contains(title.simplified().toCaseFolded());
                        })
        - header.begin();
}

Columns columnsOf(const QStringList &header)
{
    const auto find = [&header](const QStringList &names) {
        const qsizetype column = columnOf(header, names);
        return column == header.size() ? -1 : column;
    };
    return { find({ QStringLiteral("id"), QStringLiteral("client_id"), QStringLiteral("номер"),
                    QStringLiteral("№"), QStringLiteral("№ в клиентиксе"),
                    QStringLiteral("номер клиента") }),
             find({ QStringLiteral("name"), QStringLiteral("client_name"), QStringLiteral("имя"),
                    QStringLiteral("фио"), QStringLiteral("клиент") }),
             find({ QStringLiteral("phone"), QStringLiteral("client_phone"),
                    QStringLiteral("телефон") }),
             find({ QStringLiteral("email"), QStringLiteral("client_email"),
                    QStringLiteral("e-mail"), QStringLiteral("почта") }) };
}

/// Why the line is not taken over; empty: it is.
QString faultOf(const CsvLine &line, const Columns &columns, const ClientData &client,
                const QString &phoneRegion)
{
    if (line.cells.size() <= columns.id || line.cells.size() < 2)
        return QStringLiteral("too_few_columns");
    if (client.id.isEmpty())
        return QStringLiteral("no_id");
    if (!client.phone.isEmpty() && !readPhone(client.phone, phoneRegion))
        return QStringLiteral("bad_phone");
    return {};
}

} // namespace

Result<ClientTable> readClientTable(const QByteArray &bytes, const QString &phoneRegion)
{
    const QString text = csvText(bytes);
    CsvReader reader(text, csvSeparator(text));
    const auto header = reader.next();
    const Columns columns = header ? columnsOf(header->cells) : Columns();
    if (!columns.areEnough())
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("columns for id and name, phone or email are needed"),
                    QStringLiteral("header"));
    ClientTable table;
    int lines = 0;
    while (const auto line = reader.next()) {
        if (line->isBlank())
            continue;
        if (++lines > mostLines)
            return fail(ErrorKind::InvalidInput, QStringLiteral("at most 100000 lines"),
                        QStringLiteral("size"));
        const ClientData client { line->cells.value(columns.id), line->cells.value(columns.name),
                                  line->cells.value(columns.phone),
                                  line->cells.value(columns.email) };
        const QString fault = faultOf(*line, columns, client, phoneRegion);
        if (fault.isEmpty()) {
            table.clients.append(client);
            continue;
        }
        ++table.report.refusedCount;
        if (table.report.refused.size() < mostRefusedNamed)
            table.report.refused.append({ line->number, fault });
    }
    return table;
}

} // namespace LeadBridge
