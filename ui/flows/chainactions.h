// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

#include <QMenu>
#include <QObject>

#include <functional>

class QWidget;

namespace LeadBridge::Ui {

class FlowDraft;

/// What can be done to the steps of the draft: add, move, switch off, duplicate, remove. Asks
/// nothing: what was removed is offered back.
class ChainActions final : public QObject
{
    Q_OBJECT
public:
    /// Toasts stand over the window of @p editor, which owns this.
    ChainActions(FlowDraft &draft, QWidget *editor);

    void add(const QString &destinationId);
    void move(int from, int to);
    void setEnabled(int step, bool enabled);
    void duplicate(int step);
    void remove(int step);

signals:
    /// This step is the one to look at now.
    void stepReached(int step);

private:
    void putBack(const QList<Action> &before, const QList<Action> &after, int step);

    FlowDraft &m_draft;
    QWidget *m_editor;
    int m_begun = 0; ///< counts the flows that were edited: what is taken back belongs to one
};

/// The menu of a step's card.
class StepMenu final : public QMenu
{
    Q_OBJECT
public:
    /// @p addMore puts further entries before the one that deletes.
    StepMenu(const QList<Action> &actions, int step, const std::function<void(QMenu &)> &addMore,
             QWidget *parent);

signals:
    void moveAsked(int direction);
    void enableAsked(bool enabled);
    void duplicateAsked();
    void conditionAsked();
    void tryAsked();
    void removeAsked();
};

} // namespace LeadBridge::Ui
