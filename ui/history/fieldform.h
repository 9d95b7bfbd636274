// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"

#include <QScrollArea>

class QLineEdit;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace LeadBridge::Ui {

class FormField;

/// An event's fields to be edited, a labelled line each; what came stands under a changed one.
/// Values of several lines are edited as text, and what is beyond shownFields stays as it is.
class FieldForm final : public QScrollArea
{
    Q_OBJECT
public:
    static constexpr int shownFields = 200;

    /// @p known: titles, and the fields that can be added.
    FieldForm(const QList<KnownField> &known, QWidget *parent);

    /// @p came: as they were received. @p wanted: names that get a line though they did not come.
    void setFields(const Fields &fields, const Fields &came, const QStringList &wanted);
    [[nodiscard]] Fields fields() const;
    void focusFirst();

signals:
    void changed();

private:
    struct Line
    {
        QString name;
        QString value; ///< as it was given; what a line edit would lose is not lost
        bool there = true; ///< else it counts once it is filled in
        QLineEdit *edit = nullptr;
        FormField *row = nullptr;
    };

    void addLine(const QString &name, const QString &value, bool there);
    void showOrigin(const Line &line) const;
    void fillAddMenu();
    [[nodiscard]] QString titleOf(const QString &name) const;
    [[nodiscard]] bool has(const QString &name) const;

    QList<KnownField> m_known;
    Fields m_came;
    Fields m_rest; ///< beyond those shown
    QList<Line> m_lines;
    QWidget *m_body;
    QVBoxLayout *m_column;
    QPushButton *m_add;
    QMenu *m_addMenu;
};

} // namespace LeadBridge::Ui
