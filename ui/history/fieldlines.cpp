// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/fieldlines.h"

#include <QStringList>

namespace LeadBridge::Ui {

namespace {

QString escaped(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"));
    text.replace(u'\r', QStringLiteral("\\r"));
    return text.replace(u'\n', QStringLiteral("\\n"));
}

QString plain(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'\\' || i + 1 == text.size()) {
            result += text.at(i);
            continue;
        }
        const QChar next = text.at(++i);
        result += next == u'n' ? QChar(u'\n') : next == u'r' ? QChar(u'\r') : next;
    }
    return result;
}

/// Of the first equals sign that no backslash stands before; -1: none.
qsizetype separatorOf(const QString &line)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i) == u'\\')
            ++i;
        else if (line.at(i) == u'=')
            return i;
    }
    return -1;
}

} // namespace

QString fieldLines(const Fields &fields)
{
    QString text;
    for (const Field &field : fields) {
        QString name = escaped(field.name);
        name.replace(u'=', QStringLiteral("\\="));
        text += name + QStringLiteral(" = ") + escaped(field.value) + u'\n';
    }
    return text;
}

ReadLines readFieldLines(const QString &text)
{
    ReadLines read;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype at = separatorOf(line);
        const QString name = plain(line.left(qMax<qsizetype>(at, 0)).trimmed());
        if (at < 0 || name.isEmpty()) {
            read.faultyLine = int(i) + 1;
            return read;
        }
        QString value = line.mid(at + 1);
        if (value.startsWith(u' '))
            value.remove(0, 1);
        read.fields.append({ name, plain(value) });
    }
    return read;
}

} // namespace LeadBridge::Ui
