{{- define "datavizpro.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "datavizpro.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 52 | trimSuffix "-" -}}
{{- else if contains (include "datavizpro.name" .) .Release.Name -}}
{{- .Release.Name | trunc 52 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name (include "datavizpro.name" .) | trunc 52 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "datavizpro.selector" -}}
app.kubernetes.io/name: {{ include "datavizpro.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "datavizpro.labels" -}}
{{ include "datavizpro.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "datavizpro.image" -}}
{{- if .Values.image.digest -}}
{{ .Values.image.repository }}@{{ .Values.image.digest }}
{{- else -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}
{{- end -}}

{{- define "datavizpro.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{- .Values.serviceAccount.name | default (include "datavizpro.fullname" .) -}}
{{- else -}}
{{- .Values.serviceAccount.name | default "default" -}}
{{- end -}}
{{- end -}}

{{/* The Secret with the variables: one that is there, the one that the operator makes, or our own. */}}
{{- define "datavizpro.secret" -}}
{{- .Values.secrets.existing | default (include "datavizpro.fullname" .) -}}
{{- end -}}

{{- define "datavizpro.hasSecret" -}}
{{- if or .Values.secrets.existing .Values.secrets.external.enabled .Values.secrets.values -}}true{{- end -}}
{{- end -}}

{{/* What a value alone cannot show. Every message says what to do. */}}
{{- define "datavizpro.validate" -}}
{{- $sources := 0 -}}
{{- if .Values.secrets.existing -}}{{- $sources = add1 $sources -}}{{- end -}}
{{- if .Values.secrets.external.enabled -}}{{- $sources = add1 $sources -}}{{- end -}}
{{- if .Values.secrets.values -}}{{- $sources = add1 $sources -}}{{- end -}}
{{- if gt (int $sources) 1 -}}
{{- fail "secrets.existing, secrets.external and secrets.values exclude each other: keep one." -}}
{{- end -}}
{{- if and (eq .Values.topology "split") (eq (int $sources) 0) -}}
{{- fail "topology split needs secrets (DATABASE_URL, STORAGE_URL, TOKEN_SECRET, PASSWORD_PEPPER, ENCRYPTION_KEY): set secrets.existing, secrets.external or secrets.values; or topology single." -}}
{{- end -}}
{{- if and .Values.secrets.external.enabled (or (not .Values.secrets.external.storeRef.name) (not .Values.secrets.external.key)) -}}
{{- fail "secrets.external needs storeRef.name and key." -}}
{{- end -}}
{{- if and (eq .Values.topology "split") .Values.secrets.values -}}
{{- range $name := list "DATABASE_URL" "STORAGE_URL" "TOKEN_SECRET" "PASSWORD_PEPPER" "ENCRYPTION_KEY" -}}
{{- if not (get $.Values.secrets.values $name) -}}
{{- fail (printf "secrets.values lacks %s." $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* The same for every pod: takes {root, component}. */}}
{{- define "datavizpro.pod" -}}
serviceAccountName: {{ include "datavizpro.serviceAccount" .root }}
automountServiceAccountToken: {{ .root.Values.serviceAccount.automountToken }}
enableServiceLinks: false
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 1000
  runAsGroup: 1000
  fsGroup: 1000
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- end -}}

{{- define "datavizpro.container" -}}
image: {{ include "datavizpro.image" .root }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
envFrom:
  - configMapRef:
      name: {{ include "datavizpro.fullname" .root }}
  {{- if include "datavizpro.hasSecret" .root }}
  - secretRef:
      name: {{ include "datavizpro.secret" .root }}
  {{- end }}
{{- end -}}

{{/* Settings and secrets are read at the start: a change of ours starts new pods. */}}
{{- define "datavizpro.checksums" -}}
checksum/config: {{ include (print .Template.BasePath "/configmap.yaml") . | sha256sum }}
{{- if .Values.secrets.values }}
checksum/secret: {{ include (print .Template.BasePath "/secret.yaml") . | sha256sum }}
{{- end }}
{{- end -}}

{{- define "datavizpro.spread" -}}
{{- if .root.Values.topologySpread.enabled }}
topologySpreadConstraints:
  {{- range .root.Values.topologySpread.keys }}
  - maxSkew: 1
    topologyKey: {{ . }}
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "datavizpro.selector" $.root | nindent 8 }}
        app.kubernetes.io/component: {{ $.component }}
  {{- end }}
{{- end }}
{{- end -}}

{{- define "datavizpro.placement" -}}
{{- with .nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}
