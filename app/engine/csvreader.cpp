// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/csvreader.h"

#include "app/webhook/textdecoding.h"

#include <algorithm>

namespace LeadBridge {

CsvReader::CsvReader(const QString &text, QChar separator)
    : m_text(text)
    , m_separator(separator)
{
}

std::optional<CsvLine> CsvReader::next()
{
    if (m_at >= m_text.size())
        return std::nullopt;
    CsvLine line { m_line, {} };
    do {
        line.cells.append(cell());
    } while (take(m_separator));
    take(u'\r');
    take(u'\n');
    ++m_line;
    return line;
}

bool CsvReader::ends() const
{
    return m_at >= m_text.size() || m_text.at(m_at) == u'\n' || m_text.at(m_at) == u'\r';
}

bool CsvReader::take(QChar c)
{
    if (m_at >= m_text.size() || m_text.at(m_at) != c)
        return false;
    ++m_at;
    return true;
}

QString CsvReader::cell()
{
    QString value = take(u'"') ? quoted() : QString();
    while (!ends() && m_text.at(m_at) != m_separator)
        value += m_text.at(m_at++);
    return value.trimmed();
}

QString CsvReader::quoted()
{
    QString value;
    while (m_at < m_text.size()) {
        const QChar c = m_text.at(m_at++);
        if (c == u'"' && !take(u'"'))
            break;
        if (c == u'\n')
            ++m_line;
        value += c;
    }
    return value;
}

QString csvText(const QByteArray &bytes)
{
    const QByteArray mark = "\xEF\xBB\xBF";
    return TextDecoder().text(bytes.startsWith(mark) ? bytes.mid(mark.size()) : bytes);
}

QChar csvSeparator(const QString &text)
{
    const QStringView header = QStringView(text).left(std::max<qsizetype>(0, text.indexOf(u'\n')));
    const QStringView line = header.isEmpty() ? QStringView(text) : header;
    QChar best = u',';
    for (const QChar candidate : { u';', u'\t' }) {
        if (line.count(candidate) > line.count(best))
            best = candidate;
    }
    return best;
}

} // namespace LeadBridge
