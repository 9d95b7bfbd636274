// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace LeadBridge::Ui {

class Paragraph;
class WordChooser;

/// A field that a condition may ask for.
struct ConditionField
{
    QString name;
    QString title;
    QString hint {}; ///< its last value
};

/// The word before a line: "If", "and", "or", or nothing. As a chooser it changes the word of all
/// lines beside it.
class JoinWord final : public QWidget
{
    Q_OBJECT
public:
    explicit JoinWord(QWidget *parent = nullptr);

    /// @p first: @p lead stands there in place of and / or.
    void show(bool first, const QString &lead, Condition::Kind kind);

signals:
    void kindChosen(LeadBridge::Condition::Kind kind);

private:
    QLabel *m_lead;
    WordChooser *m_word;
};

/// One line of a condition: field, test, value, and a cross to take it away. What can never work
/// is said under it.
class ConditionRow final : public QWidget
{
    Q_OBJECT
public:
    ConditionRow(const QList<ConditionField> &fields, const Condition &single,
                 QWidget *parent = nullptr);

    [[nodiscard]] const Condition &condition() const { return m_condition; }
    [[nodiscard]] JoinWord *join() const { return m_join; }
    void setFields(const QList<ConditionField> &fields);
    void enter();

signals:
    void edited();
    void removeAsked();

private:
    void build();
    void fillFields(const QList<ConditionField> &fields);
    void showValue();
    void takeValue(const QStringList &values);
    void takeTest(Test test);
    void check(bool left);

    Condition m_condition;
    JoinWord *m_join;
    WordChooser *m_field;
    WordChooser *m_test;
    QLineEdit *m_value;
    WordChooser *m_state;
    QToolButton *m_remove;
    Paragraph *m_problem;
};

} // namespace LeadBridge::Ui
