// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include "app/interfaces/wording.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace LeadBridge {

namespace {

QString escaped(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            result += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result;
}

} // namespace

void printRaw(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

void printLine(const QString &line)
{
    printRaw(escaped(line).toUtf8() + '\n');
}

void printJson(const QJsonObject &object)
{
    printRaw(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

int refuse(const QString &reason)
{
    const QByteArray line = "leadbridge-cli: " + escaped(reason).toUtf8() + '\n';
    std::fputs(line.constData(), stderr);
    return NotDone;
}

int refuse(const Error &error)
{
    refuse(errorText(error));
    if (error.kind == ErrorKind::FolderInUse)
        return FolderInUse;
    // An option that does not fit is named as its place.
    return error.place.startsWith(QLatin1String("--")) ? WrongUsage : NotDone;
}

QByteArray readInput()
{
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? input.readAll() : QByteArray();
}

void printTable(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i >= widths.size())
                widths.append(0);
            widths[i] = std::max(widths.at(i), escaped(row.at(i)).size());
        }
    }
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += escaped(row.at(i)).leftJustified(widths.at(i) + 2);
        printLine(line.trimmed().isEmpty() ? QString() : line.trimmed());
    }
}

} // namespace LeadBridge
