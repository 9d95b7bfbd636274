// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/orderedtables.h"

#include <QList>

namespace LeadBridge {

namespace {

class TableWriter
{
public:
    explicit TableWriter(const QByteArray &json)
        : m_json(json)
    {
        m_out.reserve(json.size());
    }

    QByteArray written()
    {
        for (m_at = 0; m_at < m_json.size(); ++m_at) {
            const char c = m_json.at(m_at);
            if (c == '{' || c == '[')
                open(c);
            else if (c == '}' || c == ']')
                close(c);
            else if (c == ',' || c == ':')
                separate(c);
            else if (c == '"')
                takeString();
            else
                m_out += c;
        }
        return m_out;
    }

private:
    struct Level
    {
        bool list = false;
        bool table = false;
        bool hasRows = false;
        bool atValue = false;
        QByteArray key;
    };

    /// Whether what opens here is {"transforms": [{"lookup": HERE}]}.
    [[nodiscard]] bool isTable() const
    {
        const auto depth = m_open.size();
        return depth >= 3 && m_open.at(depth - 1).key == tableKey && m_open.at(depth - 2).list
            && m_open.at(depth - 3).key == "transforms";
    }

    void open(char c)
    {
        const bool table = c == '{' && isTable();
        m_out += table ? '[' : c;
        m_open.append({ c == '[', table, false, false, {} });
    }

    void close(char c)
    {
        const Level level = m_open.takeLast();
        if (!level.table)
            m_out += c;
        else
            m_out += level.hasRows ? "]]" : "]";
    }

    void separate(char c)
    {
        Level &level = m_open.last();
        level.atValue = c == ':';
        if (!level.table)
            m_out += c;
        else
            m_out += c == ':' ? "," : "],";
    }

    void takeString()
    {
        const qsizetype start = m_at;
        for (++m_at; m_json.at(m_at) != '"'; ++m_at) {
            if (m_json.at(m_at) == '\\')
                ++m_at;
        }
        Level &level = m_open.last();
        if (!level.list && !level.atValue) {
            level.key = m_json.mid(start + 1, m_at - start - 1);
            level.hasRows = true;
            if (level.table)
                m_out += '[';
        }
        m_out += m_json.mid(start, m_at - start + 1);
    }

    const QByteArray &m_json;
    QByteArray m_out;
    qsizetype m_at = 0;
    QList<Level> m_open;
};

} // namespace

QByteArray withOrderedTables(const QByteArray &json)
{
    return TableWriter(json).written();
}

} // namespace LeadBridge
