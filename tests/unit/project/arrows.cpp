// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/project/arrows.h"

#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace Arrows {

namespace {

/// Floors of the house. An include may go down, or to a neighbour on the floor of the rooms.
enum Floor { Base = 0, Rooms = 1, Interfaces = 2, Telling = 3, Engine = 4, Programs = 5 };

Floor floorOf(const QString &room)
{
    if (room == u"base")
        return Base;
    if (room == u"interfaces")
        return Interfaces;
    // It makes sentences for people out of what the interfaces carry.
    if (room == u"alerts")
        return Telling;
    if (room == u"engine")
        return Engine;
    if (room == u"ui" || room == u"cli")
        return Programs;
    return Rooms;
}

struct Include
{
    QString name;
    bool quoted = false;
};

QList<Include> includesOf(const QByteArray &text)
{
    static const QRegularExpression line(QStringLiteral(R"(^\s*#\s*include\s*(["<])([^">]+)[">])"),
                                         QRegularExpression::MultilineOption);
    QList<Include> includes;
    for (auto found = line.globalMatch(QString::fromUtf8(text)); found.hasNext();) {
        const auto match = found.next();
        includes.append({ match.captured(2), match.captured(1) == u"\"" });
    }
    return includes;
}

/// Whether the header belongs to one of Qt's window libraries, as the installed Qt tells.
bool isWindowHeader(const QString &name)
{
    const QString root = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const auto *library : { "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport" }) {
        const QString module = QString::fromLatin1(library);
        if (name.startsWith(module) || QFileInfo::exists(root + u'/' + module + u'/' + name))
            return true;
    }
    return name.startsWith(u"qcustomplot");
}

bool isSqlHeader(const QString &name)
{
    return name.startsWith(u"QSql") || name.startsWith(u"QtSql") || name == u"sqlite3.h";
}

bool holdsStatement(const QByteArray &text)
{
    static const QRegularExpression statement(QStringLiteral(
        R"(["(]\s*(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+TABLE|PRAGMA\s)\b)"));
    return statement.match(QString::fromUtf8(text)).hasMatch();
}

QString faultOfArrow(const QString &from, const QString &to)
{
    if (from == to)
        return {};
    if (from == u"ui" && to == u"cli")
        return QStringLiteral("the window does not use the command line");
    const Floor upper = floorOf(from);
    const Floor lower = floorOf(to);
    if (lower > upper || (lower == upper && upper != Rooms))
        return QStringLiteral("an arrow from %1 to %2 goes the wrong way").arg(from, to);
    return {};
}

/// made by Qt's tools beside the object files, without a folder
bool isGenerated(const QString &include)
{
    return include.startsWith(u"ui_") || include.startsWith(u"moc_") || include.endsWith(u".moc");
}

} // namespace

QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts.value(0) == u"ui")
        return QStringLiteral("ui");
    if (parts.value(0) != u"app")
        return {};
    // Files that stand in app/ itself (engine.*, intake.*) tie the rooms together.
    return parts.size() > 2 ? parts.at(1) : QStringLiteral("engine");
}

QStringList faultsIn(const QString &path, const QByteArray &text)
{
    const QString room = roomOf(path);
    QStringList faults;
    const auto blame = [&](const QString &what) { faults.append(path + u": " + what); };
    for (const Include &include : includesOf(text)) {
        if (include.quoted) {
            const QString target = roomOf(include.name);
            if (target.isEmpty() && !isGenerated(include.name))
                blame(u"\"%1\" does not start at app/ or ui/"_qs.arg(include.name));
            else if (const QString fault = faultOfArrow(room, target);
                     !target.isEmpty() && !fault.isEmpty())
                blame(include.name + u": " + fault);
            continue;
        }
        if (room != u"ui" && isWindowHeader(include.name))
            blame(include.name + u": nothing in app knows windows"_qs);
        if (room != u"storage" && isSqlHeader(include.name))
            blame(include.name + u": SQL lives in app/storage alone"_qs);
    }
    if (room != u"storage" && holdsStatement(text))
        blame(u"an SQL statement: SQL lives in app/storage alone"_qs);
    return faults;
}

void addEdges(Graph &graph, const QString &path, const QByteArray &text)
{
    const QString room = roomOf(path);
    for (const Include &include : includesOf(text)) {
        const QString target = include.quoted ? roomOf(include.name) : QString();
        if (!target.isEmpty() && target != room)
            graph[room].insert(target);
    }
}

namespace {

/// Walks on from the end of @p way; true when the last room stands in the way twice.
bool closes(const Graph &graph, QStringList &way, QSet<QString> &done)
{
    const QString here = way.last();
    for (const QString &next : graph.value(here)) {
        const bool known = way.contains(next);
        if (!known && done.contains(next))
            continue;
        way.append(next);
        if (known || closes(graph, way, done))
            return true;
        way.removeLast();
    }
    done.insert(here);
    return false;
}

} // namespace

QStringList findCycle(const Graph &graph)
{
    QSet<QString> done;
    for (auto room = graph.keyBegin(); room != graph.keyEnd(); ++room) {
        QStringList way { *room };
        if (!done.contains(*room) && closes(graph, way, done))
            return way.mid(way.indexOf(way.last()));
    }
    return {};
}

} // namespace Arrows
