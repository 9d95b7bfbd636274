// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

/// The rules for who may include whom, checked on the text of the sources.
namespace Arrows {

/// The part of the program a file belongs to: "storage", "engine", "ui", …; empty for paths
/// outside app/ and ui/. @p path starts at the root of the sources.
[[nodiscard]] QString roomOf(const QString &path);

/// What one file does wrong: an include up an arrow, SQL or windows where there must be none,
/// an include that does not start at the root. Each line names the file and the include.
[[nodiscard]] QStringList faultsIn(const QString &path, const QByteArray &text);

/// Room to the rooms it includes, itself left out.
using Graph = QMap<QString, QSet<QString>>;
void addEdges(Graph &graph, const QString &path, const QByteArray &text);

/// A way from a room back to itself, such as storage → flow → storage; empty where none is.
[[nodiscard]] QStringList findCycle(const Graph &graph);

} // namespace Arrows
