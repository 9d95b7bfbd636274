// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/catchupcompare.h"

#include "app/contacts/phonenumber.h"
#include "app/engine/missedestimate.h"
#include "app/klientiks/eventcatalogue.h"

#include <algorithm>

namespace LeadBridge {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype endingDigits = 7;

} // namespace

CatchUpCompare::CatchUpCompare(const CatchUpTable &table, const Source &source,
                               const QString &phoneRegion)
    : m_rows(table.rows)
    , m_serial(serialFieldOf(source))
    , m_phone(sentName(source, u"client_phone"_s))
    , m_region(phoneRegion)
{
    if (const CatalogueEvent *event = EventCatalogue::builtIn().event(source.event)) {
        for (const CatalogueField &field : event->fields) {
            if (field.kind == ValueKind::Date || field.kind == ValueKind::Time
                || field.kind == ValueKind::DateTime)
                m_times.append(sentName(source, field.parameter));
        }
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const CatchUpRow &row = m_rows.at(i);
        if (!row.fault.isEmpty())
            continue;
        if (const QString serial = valueIn(row, m_serial); !serial.isEmpty())
            m_bySerial.insert(serial, i);
        if (const auto number = readPhone(valueIn(row, m_phone), m_region)) {
            m_byPhone.insert(number->digits, i);
            m_endings.insert(ending(number->digits));
        }
    }
}

QString CatchUpCompare::ending(const QString &phone)
{
    QString digits;
    for (qsizetype i = phone.size() - 1; i >= 0 && digits.size() < endingDigits; --i) {
        if (phone.at(i).isDigit())
            digits.prepend(phone.at(i));
    }
    return digits;
}

void CatchUpCompare::take(EventId event, const QString &phone, const Fields &fields)
{
    const QString serial = m_serial.isEmpty() ? QString() : meantValue(fields, m_serial).trimmed();
    if (!serial.isEmpty()) {
        const QList<qsizetype> same = m_bySerial.values(serial);
        for (const qsizetype row : same)
            mark(row, event);
    }
    const QString own = meantValue(fields, m_phone).trimmed();
    const QString told = own.isEmpty() ? phone : own;
    if (!m_endings.contains(ending(told)))
        return;
    const auto number = readPhone(told, m_region);
    if (!number)
        return;
    const QList<qsizetype> same = m_byPhone.values(number->digits);
    for (const qsizetype row : same) {
        const bool bothNumbered = !serial.isEmpty() && !valueIn(m_rows.at(row), m_serial).isEmpty();
        if (!bothNumbered && sameTimes(m_rows.at(row), fields))
            mark(row, event);
    }
}

void CatchUpCompare::mark(qsizetype row, EventId event)
{
    if (!m_rows.at(row).known.isValid())
        m_rows[row].known = event;
}

bool CatchUpCompare::sameTimes(const CatchUpRow &row, const Fields &fields) const
{
    return std::all_of(m_times.cbegin(), m_times.cend(), [&](const QString &field) {
        const QString wanted = valueIn(row, field);
        const QString told = meantValue(fields, field).trimmed();
        return wanted.isEmpty() || told.isEmpty() || wanted == told;
    });
}

int CatchUpCompare::missing() const
{
    return static_cast<int>(
        std::count_if(m_rows.cbegin(), m_rows.cend(), [](const CatchUpRow &row) {
            return row.fault.isEmpty() && !row.known.isValid();
        }));
}

} // namespace LeadBridge
