// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"
#include "ui/flows/stepfields.h"
#include "ui/flows/valuechooser.h"

#include <QWidget>

#include <functional>

class QPushButton;

namespace LeadBridge::Ui {

class Paragraph;

/// The fields a mapping can choose from, with last value and, where @p notices speak of one, a
/// warning; after them, under headings, what earlier steps leave.
[[nodiscard]] QList<ValueChooser::Choice> fieldChoices(const QList<KnownField> &fields,
                                                       const QList<SourceNotice> &notices,
                                                       const QList<StepField> &steps = {});

/// Asks for the name of a field that is not in the list.
void askForFieldName(QWidget *parent, const std::function<void(const QString &)> &named);

/// Chooses among the names of stored keys, and sets the value of one. Values never come here.
class KeyEditor final : public QWidget
{
    Q_OBJECT
public:
    /// @p label: what the key is for; @p name: the wire name, for the object names.
    KeyEditor(const QString &label, const QString &name, QWidget *parent);

    /// @p suggestedName is offered though nothing is stored under it.
    void setStored(const QStringList &names, const QString &suggestedName);
    [[nodiscard]] ValueChooser *chooser() const { return m_chooser; }

signals:
    void setAsked(const QString &name);

private:
    ValueChooser *m_chooser;
    QPushButton *m_set;
};

/// The sentence under a faulty input, with its sign; hidden while there is none.
class ErrorLine final : public QWidget
{
    Q_OBJECT
public:
    explicit ErrorLine(QWidget *parent = nullptr);
    void setText(const QString &sentence);
    [[nodiscard]] QString text() const;

private:
    Paragraph *m_text;
};

} // namespace LeadBridge::Ui
