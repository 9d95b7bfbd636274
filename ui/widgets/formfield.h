// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

class QLabel;

namespace LeadBridge::Ui {

class BusyRing;
class Paragraph;
class SignView;

/// A label, an editor, a line of help and, when something is wrong, the error in its place.
/// The error is tied to the editor for screen readers. Who owns the rule checks on leaving the
/// field; a line edit's error goes away while typing.
class FormField final : public QWidget
{
    Q_OBJECT
public:
    enum class LabelPlace { Above, Left };

    /// Takes @p editor over as a child. @p label becomes its accessible name.
    FormField(const QString &label, QWidget *editor, LabelPlace place = LabelPlace::Above,
              QWidget *parent = nullptr);

    void setRequired(bool required); ///< a star after the label
    void setHelp(const QString &help);
    void setError(const QString &sentence); ///< empty: no error
    void setBusy(bool busy);
    [[nodiscard]] QString error() const;
    [[nodiscard]] QWidget *editor() const { return m_editor; }

signals:
    /// The operator left the editor: time to check.
    void leftEditor();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildMessages();

    QWidget *m_editor;
    QLabel *m_label;
    QLabel *m_star;
    Paragraph *m_help;
    QWidget *m_errorRow;
    Paragraph *m_error;
    BusyRing *m_ring;
};

} // namespace LeadBridge::Ui
